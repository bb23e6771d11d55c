import type { Page } from '@playwright/test';
import { DEMO, expect, expectAccessible, logIn, test } from '../support/test';

const OKSANA = { email: 'oksana@example.com', password: DEMO.password };
const COLLEAGUES = ['Андрій Коваленко', 'Ірина Ткаченко', 'Богдан Савчук', 'Наталія Кравець'];

/** The names of people in the rows of a list. */
async function namesIn(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const rows = await page.getByRole('row').allTextContents();
  return COLLEAGUES.filter(name => rows.some(row => row.includes(name)));
}

test('managers see their own clients once that is set, and a person may see more', async ({ page, server, browser }) => {
  const manager = await (await browser.newContext({ baseURL: server.url, locale: 'uk-UA' })).newPage();
  await logIn(manager, '/contacts', OKSANA);
  expect(await namesIn(manager, '/contacts'), 'everybody sees all at first').not.toEqual([]);
  await manager.goto('/contacts');
  const foreign = manager.getByRole('row').filter({ hasText: COLLEAGUES[3] ?? '' }).getByRole('link').first();
  const address = await foreign.getAttribute('href') ?? '';

  await logIn(page, '/settings/workspace');
  await page.getByRole('radio', { name: 'Лише своїх' }).check();
  await expect(page.getByRole('radio', { name: 'Лише своїх' })).toBeEnabled();
  await expectAccessible(page);
  expect(await namesIn(manager, '/contacts')).toEqual([]);
  expect(await namesIn(manager, '/deals?view=table')).toEqual([]);
  await manager.goto(address);
  await expect(manager.getByText('За цією адресою нічого немає')).toBeVisible();

  // What is said of a person comes first.
  await page.goto('/settings/people');
  await page.getByRole('link', { name: 'Оксана Мельник' }).first().click();
  await page.getByRole('group', { name: 'Бачить клієнтів' }).getByRole('button').click();
  await page.getByRole('option', { name: 'Усіх', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Бачить клієнтів' }).getByRole('button')).toHaveText('Усіх');
  await expectAccessible(page);
  await expect.poll(() => namesIn(manager, '/contacts')).not.toEqual([]);
  await manager.context().close();
  // As it was, for the other journeys.
  await page.goto('/settings/workspace');
  const all = page.getByRole('radio', { name: 'Усіх' });
  await all.check();
  await expect(all).toBeEnabled();
});

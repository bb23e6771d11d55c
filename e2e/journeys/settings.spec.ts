import { expect, expectAccessible, logIn, newCall, tell, test } from '../support/test';

test('what came in is in the log, and a key without a meaning can be given one', async ({ page, server }) => {
  await tell(server, 'after_call', { ...newCall('380671113355'), disposition: 'ANSWERED', billsec: '20', waittime: '5', klient_imya: 'Остап' });
  await logIn(page, '/settings/integrations');
  await page.getByRole('link', { name: 'Ringostat' }).first().click();
  await page.getByRole('link', { name: 'Журнал', exact: true }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText('klient_imya').first()).toBeVisible();
  await expectAccessible(page);
});

test('a colleague is invited, and joins by the link', async ({ page, server, browser }) => {
  await logIn(page, '/settings/people');
  await page.getByRole('button', { name: 'Запросити' }).first().click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ім’я' }).fill('Лев Білик');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ел. пошта' }).fill('lev@example.com');
  await page.getByRole('button', { name: 'Створити запрошення' }).click();
  const shown = page.getByRole('dialog').locator('input[readonly]');
  await expect(shown).toHaveValue(/\/invite\//);
  const link = await shown.inputValue();
  await expectAccessible(page);
  const guest = await (await browser.newContext({ baseURL: server.url, locale: 'uk-UA' })).newPage();
  await guest.goto(new URL(link).pathname);
  await expectAccessible(guest);
  await guest.locator('input[type=password]').fill('правильний кінь батарея');
  await guest.getByRole('button', { name: 'Приєднатися' }).click();
  await expect(guest.getByRole('heading', { level: 1 })).toContainText('Дзвінки');
  await guest.context().close();
});

import type { Page } from '@playwright/test';
import { expect, expectAccessible, logIn, test } from '../support/test';

const CLIENT = '+380675550991';

/** Tells an event as an exchange does. */
async function push(url: string, event: string, more: Record<string, string> = {}): Promise<void> {
  const body = new URLSearchParams({ event, callId: 'exchange-1', direction: 'in', from: CLIENT, to: '+380443330077', ...more });
  const reply = await fetch(url, { method: 'POST', body });
  expect([reply.status, await reply.json()]).toEqual([200, {}]);
}

async function addExchange(page: Page, name: string): Promise<string> {
  await logIn(page, '/settings/integrations');
  await page.getByRole('button', { name: 'Додати підключення' }).click();
  const dialog = page.getByRole('dialog', { name: 'Додати підключення' });
  await dialog.getByRole('radio', { name: 'Інша АТС (універсальний CTI)' }).check();
  await dialog.getByLabel('Назва підключення').fill(name);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Додати' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return page.locator('#address').getByRole('textbox', { name: 'URL' }).inputValue();
}

test('an exchange is added, told of a call, and the card and the row appear', async ({ page }) => {
  const url = await addExchange(page, 'АТС Львів');
  expect(url).toContain('/hooks/cti/');
  // Nothing that only Ringostat has.
  await expect(page.getByText('Auth-key')).toHaveCount(0);
  await expect(page.locator('main').getByText(/Ringostat/)).toHaveCount(0);
  await expect(page.locator('#address')).toContainText(`curl '${url}' -d event=newCall`);
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Марія Бондар: Внутрішній' }).fill('701');
  await page.locator('#employees').getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.locator('#employees').getByText('Збережено')).toBeVisible();
  await page.getByRole('button', { name: 'Підключити', exact: true }).click();
  const light = page.locator('#address').getByRole('status').first();
  await expect(light).toContainText('Чекаємо на перше повідомлення');

  await push(url, 'newCall');
  const card = page.getByRole('region', { name: 'Дзвінки зараз' }).getByRole('article').filter({ hasText: '+380 67 555 0991' });
  await expect(card).toContainText('Вхідний дзвінок');
  await expect(light).toContainText('Повідомлення надходять');
  await push(url, 'answer', { user: '701' });
  await expect(card).toContainText('Розмова');
  await push(url, 'hangup', { cause: 'normalClearing' });
  await expect(card).toContainText('Прийнятий');
  await expectAccessible(page);

  await page.getByRole('navigation', { name: 'Частини сторінки' }).getByRole('link', { name: 'Журнал', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Журнал' }).getByRole('row')).toHaveCount(4);
  await page.goto('/calls');
  const row = page.getByRole('row').filter({ hasText: '+380 67 555 0991' });
  await expect(row).toContainText('Марія Бондар');
});

test('a sample call goes through the address of an exchange, and a question is answered', async ({ page }) => {
  await addExchange(page, 'АТС Одеса');
  await page.getByRole('button', { name: 'Підключити й надіслати зразок' }).first().click();
  await expect(page.getByText('Зразковий дзвінок уже у звіті')).toBeVisible();
  const url = await page.getByLabel('Адреса для запитів').inputValue();
  const reply = await fetch(`${url}?from=%2B380639990000`);
  expect([reply.status, await reply.text()]).toEqual([200, '']);
  await expect(page.locator('#forward').getByText('АТС питає', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
});

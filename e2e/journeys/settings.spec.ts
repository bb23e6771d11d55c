import { expect, expectAccessible, logIn, newCall, tell, test } from '../support/test';

test('what came in is in the log, and a key without a meaning can be given one', async ({ page, server }) => {
  await tell(server, 'after_call', { ...newCall('380671113355'), disposition: 'ANSWERED', billsec: '20', waittime: '5', klient_imya: 'Остап' });
  await logIn(page, '/settings/integrations');
  await page.getByRole('link', { name: 'Ringostat' }).first().click();
  await page.getByRole('tab', { name: 'Журнал' }).or(page.getByRole('link', { name: 'Журнал' })).first().click();
  await expect(page.getByText('klient_imya').first()).toBeVisible();
  await expectAccessible(page);
});

test('a colleague is invited, and joins by the link', async ({ page, server, browser }) => {
  await logIn(page, '/settings/people');
  await page.getByRole('button', { name: 'Запросити' }).first().click();
  await page.getByLabel('Ім’я').last().fill('Лев Білик');
  await page.getByLabel('Ел. пошта').last().fill('lev@example.com');
  await page.getByRole('button', { name: 'Запросити' }).last().click();
  const link = await page.getByRole('textbox').filter({ hasNot: page.locator('[type=email]') }).last().inputValue();
  expect(link).toContain('/invite/');
  await expectAccessible(page);
  const guest = await (await browser.newContext({ baseURL: server.url, locale: 'uk-UA' })).newPage();
  await guest.goto(new URL(link).pathname);
  await expectAccessible(guest);
  await guest.locator('input[type=password]').fill('правильний кінь батарея');
  await guest.getByRole('button', { name: 'Приєднатися' }).click();
  await expect(guest.getByRole('heading', { level: 1 })).toContainText('Дзвінки');
  await guest.context().close();
});

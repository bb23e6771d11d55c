import { expect, expectAccessible, logIn, onEmpty as test } from '../support/test';

const IVAN = { email: 'ivan@example.com', password: 'correct horse battery' };

test('from nothing to the first sample call, and on through the steps', async ({ page, server }) => {
  server.run(['user', 'add', '--workspace', 'Вікна', '--email', IVAN.email, '--name', 'Іван Кравець', '--role', 'owner', '--password-stdin'], IVAN.password);
  await logIn(page, '/settings/integrations', IVAN);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Підключити Ringostat' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ringostat');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Підключити й надіслати зразок' }).first().click();
  await expect(page.getByText('Зразковий дзвінок уже у звіті')).toBeVisible();
  await expect(page.getByText('Підключено', { exact: true })).toBeVisible();

  await page.getByLabel('Іван Кравець: SIP-акаунт').fill('example_ivan');
  await page.getByRole('link', { name: 'Контакти', exact: true }).click();
  await page.getByRole('button', { name: 'Залишитися' }).click();
  await page.locator('#employees').getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.locator('#employees').getByText('Збережено')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Журнал', exact: true }).click();
  await page.getByRole('link', { name: /Вхідний дзвінок завершено/ }).click();
  await page.getByRole('button', { name: 'Як надійшло' }).click();
  await expect(page.getByText('380670000000').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('complementary').getByRole('link', { name: 'Показати дзвінок' }).click();
  await expect(page).toHaveURL(/\/calls\?call=/);
});

import { expect, expectAccessible, logIn, newCall, tell, test } from '../support/test';

const SPAM = { typed: '067 555-07-77', e164: '380675550777', shown: '+380 67 555 0777' };

test('a number is blocked by any spelling, found, and let in again with undo', async ({ page, server }) => {
  await logIn(page, '/settings/blocked');
  await expect(page.getByText('Жодного номера не заблоковано')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Заблокувати номер' }).click();
  const dialog = page.getByRole('dialog', { name: 'Заблокувати номер' });
  await dialog.getByLabel('Номер').fill('101');
  await dialog.getByRole('button', { name: 'Заблокувати номер' }).click();
  await expect(dialog.getByLabel('Номер')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Номер').fill(SPAM.typed);
  await dialog.getByLabel('Примітка').fill('Реклама вікон');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Заблокувати номер' }).click();
  const row = page.getByRole('row').filter({ hasText: SPAM.shown });
  await expect(row).toContainText('Реклама вікон');

  // What follows: the call is in the report, and makes no contact.
  await tell(server, 'after_call', { ...newCall(SPAM.e164), disposition: 'NO ANSWER', billsec: '0', duration: '9', waittime: '9' });
  await page.goto(`/calls?q=${SPAM.e164}`);
  await page.getByRole('row').filter({ hasText: SPAM.shown }).first().click();
  const details = page.getByRole('complementary');
  await expect(details.getByText('Цей номер заблоковано.').first()).toBeVisible();
  await expect(details.getByText('Реклама вікон')).toBeVisible();
  await expectAccessible(page);
  await details.getByRole('button', { name: 'Розблокувати' }).click();
  await expect(details.getByRole('button', { name: 'Заблокувати номер' })).toBeVisible();
  await page.getByRole('button', { name: 'Повернути' }).click();
  await expect(details.getByRole('button', { name: 'Розблокувати' })).toBeVisible();

  await page.goto('/settings/blocked');
  await page.getByRole('textbox', { name: 'Номер або примітка' }).fill('0675550777');
  await expect(row).toBeVisible();
  await page.getByRole('textbox', { name: 'Номер або примітка' }).fill('клієнт');
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Очистити пошук' }).click();
  await expectAccessible(page);
  await row.getByRole('button', { name: `Розблокувати ${SPAM.shown}` }).click();
  await expect(page.getByText('Жодного номера не заблоковано')).toBeVisible();
  await page.getByRole('button', { name: 'Повернути' }).click();
  await expect(row).toContainText('Реклама вікон');
  await row.getByRole('button', { name: `Розблокувати ${SPAM.shown}` }).click();
  await expect(row).toHaveCount(0);
});

test('a manager blocks a contact’s phone from its menu', async ({ page }) => {
  await logIn(page, '/contacts?q=05', { email: 'iryna@example.com', password: 'demo-demo-demo' });
  await page.locator('main a[href*="/contacts/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^Ще: \+380/ }).first().click();
  await expect(page.getByText('Дзвінки лишаються у звіті.', { exact: false })).toBeVisible();
  await page.getByRole('menuitem', { name: /^Заблокувати номер/ }).click();
  await expect(page.getByText('Заблоковано', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Ще: \+380/ }).first().click();
  await page.getByRole('menuitem', { name: /^Розблокувати/ }).click();
  await expect(page.getByText('Заблоковано', { exact: true })).toHaveCount(0);
});

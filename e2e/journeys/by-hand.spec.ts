import type { Page } from '@playwright/test';
import { expect, expectAccessible, logIn, test } from '../support/test';

const IRYNA = { email: 'iryna@example.com', password: 'demo-demo-demo' };
const form = (page: Page) => page.getByRole('dialog', { name: 'Внести дзвінок' });
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text }).first();

test('a call from one’s own mobile is logged, found by its result, corrected and removed', async ({ page }) => {
  await logIn(page, '/calls', IRYNA);
  await page.getByRole('button', { name: 'Внести дзвінок' }).click();
  await form(page).getByRole('textbox', { name: 'Номер' }).fill('067 999 00 11');
  await form(page).getByRole('combobox', { name: 'Результат' }).click();
  await page.getByRole('option', { name: 'Передзвонити' }).click();
  await form(page).getByRole('textbox', { name: 'Нотатка' }).fill('Просить рахунок');
  await expectAccessible(page);
  await form(page).getByRole('button', { name: 'Внести дзвінок' }).click();
  await expect(form(page)).toHaveCount(0);
  await expect(row(page, '+380 67 999 0011')).toContainText('вручну');
  await expect(row(page, '+380 67 999 0011')).toContainText('Передзвонити');

  await row(page, '+380 67 999 0011').click();
  const details = page.getByRole('complementary');
  await expect(details).toContainText('Просить рахунок');
  await expect(details).toContainText('Власний мобільний');
  await expectAccessible(page);
  await details.getByRole('button', { name: 'Виправити' }).click();
  const correction = page.getByRole('dialog', { name: 'Виправити дзвінок' });
  await correction.getByText('Вхідний', { exact: true }).click();
  await correction.getByText('Пропущений', { exact: true }).click();
  await correction.getByRole('button', { name: 'Зберегти' }).click();
  await expect(correction).toHaveCount(0);
  await expect(row(page, '+380 67 999 0011')).toContainText('Пропущений');

  await details.getByRole('button', { name: 'Видалити' }).click();
  const question = page.getByRole('dialog', { name: 'Видалити цей дзвінок?' });
  await question.getByRole('textbox').fill(await page.getByRole('complementary').getByRole('heading', { level: 2 }).first().innerText());
  await question.getByRole('button', { name: 'Видалити' }).click();
  await expect(row(page, '+380 67 999 0011')).toHaveCount(0);
});

test('a call logged on a contact’s card stands in its timeline', async ({ page }) => {
  await logIn(page, '/contacts?q=05', IRYNA);
  await page.locator('main a[href*="/contacts/"]').first().click();
  await page.getByRole('button', { name: 'Внести дзвінок' }).click();
  const name = await page.locator('h1').innerText();
  await expect(form(page)).toContainText(name);
  await form(page).getByText('Без відповіді', { exact: true }).click();
  await form(page).getByRole('button', { name: 'Внести дзвінок' }).click();
  await expect(form(page)).toHaveCount(0);
  await expect(page.getByText('Дзвінок додано до звіту.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Що відбувалося' }).or(page.locator('main')).first()).toContainText('Без відповіді');
});

test('an administrator keeps the list of results', async ({ page }) => {
  await logIn(page, '/settings/calls');
  const list = page.getByRole('list', { name: 'Результати дзвінків' });
  await page.getByRole('button', { name: 'Додати результат' }).click();
  await page.getByRole('textbox', { name: 'Назва' }).fill('Надіслати рахунок');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(list.getByRole('listitem').last()).toHaveText('Надіслати рахунок');
  await page.getByRole('button', { name: 'Перемістити «Надіслати рахунок» вище' }).click();
  await expect(list.getByRole('listitem').last()).toHaveText('Оплата підтверджена');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Надіслати рахунок: що можна зробити' }).click();
  await page.getByRole('menuitem', { name: 'В архів' }).click();
  await expect(page.getByRole('list', { name: 'В архіві' })).toContainText('Надіслати рахунок');
  await expect(list).not.toContainText('Надіслати рахунок');
});

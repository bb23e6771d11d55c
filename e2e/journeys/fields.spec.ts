import type { Browser, Locator, Page } from '@playwright/test';
import { DEMO, expect, expectAccessible, expectNoOverflow, logIn, test } from '../support/test';

/** A manager: may work with cards, not set them up. */
const ANDRIY = { email: 'andriy@example.com', password: DEMO.password };

async function pageOf(browser: Browser, baseURL: string, who: typeof DEMO, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'uk-UA', timezoneId: 'Europe/Kyiv', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await logIn(page, path, who);
  return page;
}

/** A contact of its own for a story. */
async function contact(page: Page, name: string, tags: string[] = []): Promise<void> {
  const status = await page.evaluate(async body => (await fetch('/api/v1/contacts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status, { name, tags });
  expect(status).toBe(201);
}

/** Removes what a story made. */
async function removeContacts(page: Page, q: string): Promise<void> {
  await page.evaluate(async text => {
    const { items } = await (await fetch(`/api/v1/contacts?q=${encodeURIComponent(text)}`)).json() as { items: { id: string; version: number }[] };
    for (const { id, version } of items) await fetch(`/api/v1/contacts/${id}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
  }, q);
}

/** A field of a card, as it stands there. */
const field = (page: Page, name: string): Locator => page.getByRole('region', { name: 'Дані контакту' }).getByRole('group', { name, exact: true });
const bar = (page: Page): Locator => page.getByRole('region', { name: 'Вибрані рядки' });
const heard = (page: Page): Locator => page.locator('[id^="rfd-announcement"]');

test('a field and a tag: set up, filled, found, seen in a shared view by a colleague, and changed on many cards at once', async ({ page, server, browser }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await logIn(page, '/settings/fields');
  await contact(page, 'Соломія Журавель-Гай');
  await contact(page, 'Северин Журавель-Гай');

  // The fields are set up and put in order by the keyboard.
  const form = page.getByRole('dialog');
  await page.getByRole('main').getByRole('button', { name: 'Додати поле' }).first().click();
  await form.getByRole('textbox', { name: 'Назва' }).fill('Тариф');
  await form.getByRole('combobox', { name: 'Вид' }).click();
  await page.getByRole('option', { name: 'Один варіант' }).click();
  await form.getByRole('textbox', { name: 'Варіант 1' }).fill('Базовий');
  await form.getByRole('textbox', { name: 'Варіант 2' }).fill('Професійний');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Додати поле' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Тариф' })).toContainText('Один варіант · Базовий, Професійний');
  await page.getByRole('main').getByRole('button', { name: 'Додати поле' }).first().click();
  await form.getByRole('textbox', { name: 'Назва' }).fill('Площа');
  await form.getByRole('combobox', { name: 'Вид' }).click();
  await page.getByRole('option', { name: 'Число' }).click();
  await form.getByRole('button', { name: 'Додати поле' }).click();
  await expect(form).toHaveCount(0);
  const list = page.getByRole('list', { name: 'Контакти' });
  await expect(list).toContainText(/Тариф.*Площа/);
  await page.getByRole('button', { name: 'Перенести: Площа' }).focus();
  await page.keyboard.press('Space');
  await expect(heard(page)).toContainText('Піднято: Площа');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(list).toContainText(/Площа.*Тариф/);
  await expectAccessible(page);

  // They are filled on a card.
  await page.goto('/contacts?q=Соломія Журавель-Гай');
  await page.getByRole('link', { name: 'Соломія Журавель-Гай' }).click();
  await expect(field(page, 'Тариф')).toContainText('—');
  await field(page, 'Тариф').getByRole('button').click();
  await page.getByRole('option', { name: 'Професійний' }).click();
  await expect(field(page, 'Тариф')).toContainText('Професійний');
  await field(page, 'Площа').getByRole('button').click();
  await page.keyboard.type('12,5');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Площа')).toContainText('12,5');
  await field(page, 'Теги').getByRole('button').click();
  await page.keyboard.type('Перлина');
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: 'Теги' }).getByRole('button', { name: 'Зберегти' }).click();
  await expect(field(page, 'Теги')).toContainText('Перлина');
  await expectAccessible(page);

  // They are a column and filters of the list.
  await page.goto('/contacts');
  await page.getByRole('button', { name: 'Стовпці' }).click();
  await page.getByRole('checkbox', { name: 'Тариф' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Тариф' })).toBeVisible();
  await page.getByRole('group', { name: 'Фільтри' }).getByRole('button', { name: 'Тег', exact: true }).click();
  await page.getByRole('option', { name: 'Перлина' }).click();
  await page.getByRole('group', { name: 'Фільтри' }).getByRole('button', { name: 'Фільтр', exact: true }).click();
  await page.getByRole('option', { name: 'Тариф' }).click();
  await page.getByRole('option', { name: 'Професійний' }).click();
  await expect(page.locator('main [data-row]')).toHaveCount(1);
  await expect(page.getByRole('row').filter({ hasText: 'Соломія Журавель-Гай' })).toContainText('Професійний');
  await expectNoOverflow(page);
  await expectAccessible(page);

  // This is a view, which a colleague opens.
  await page.getByRole('button', { name: 'Подання', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Зберегти як подання' }).click();
  await form.getByRole('textbox', { name: 'Назва' }).fill('Перлини');
  await form.getByRole('checkbox', { name: 'Для всіх' }).check();
  await form.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('button', { name: 'Подання: Перлини' })).toBeVisible();
  const other = await pageOf(browser, server.url, ANDRIY, '/contacts');
  await other.getByRole('button', { name: 'Подання', exact: true }).click();
  await other.getByRole('menuitem', { name: 'Перлини', exact: true }).click();
  await expect(other.getByRole('columnheader', { name: 'Тариф' })).toBeVisible();
  await expect(other.locator('main [data-row]')).toHaveCount(1);
  await expect(other.getByRole('link', { name: 'Соломія Журавель-Гай' })).toBeVisible();
  await expect(other.getByRole('checkbox')).toHaveCount(0);

  // Many cards are changed at once, by the keyboard as far as the rows go.
  await page.goto('/contacts?q=Журавель-Гай');
  const rows = page.locator('main [data-row-link]');
  await expect(rows).toHaveCount(2);
  await rows.first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+X');
  await expect(bar(page)).toContainText('Вибрано 2');
  await expectAccessible(page);
  await bar(page).getByRole('button', { name: 'Поле' }).click();
  await form.getByRole('combobox', { name: 'Поле' }).click();
  await page.getByRole('option', { name: 'Тариф' }).click();
  await form.getByRole('combobox', { name: 'Значення' }).click();
  await page.getByRole('option', { name: 'Базовий' }).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Змінити 2 картки' }).click();
  await expect(page.getByText('Змінено 2 картки').first()).toBeVisible();
  await bar(page).getByRole('button', { name: 'Додати теги' }).click();
  await form.getByLabel('Теги').first().fill('Гурт');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Змінити 2 картки' }).click();
  await expect(form).toHaveCount(0);
  // It is in the colleague's view no more.
  await expect(other.getByRole('link', { name: 'Соломія Журавель-Гай' })).toHaveCount(0);
  await other.context().close();
  await page.goto('/contacts?tag=Гурт');
  await expect(rows).toHaveCount(2);

  // Deleting many is confirmed by their number.
  await page.getByRole('checkbox', { name: 'Вибрати всі' }).check();
  await bar(page).getByRole('button', { name: 'Видалити' }).click();
  await expect(form.getByRole('button', { name: 'Видалити 2 картки' })).toBeDisabled();
  await form.getByRole('textbox').fill('2');
  await form.getByRole('button', { name: 'Видалити 2 картки' }).click();
  await expect(rows).toHaveCount(0);

  // What was set up goes.
  await page.goto('/contacts');
  await page.getByRole('button', { name: 'Подання', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Перлини', exact: true }).click();
  await page.getByRole('button', { name: 'Подання: Перлини' }).click();
  await page.getByRole('menuitem', { name: 'Видалити подання' }).click();
  await form.getByRole('button', { name: 'Видалити подання' }).click();
  await expect(page.getByRole('button', { name: 'Подання', exact: true })).toBeVisible();
  await page.goto('/settings/fields');
  for (const name of ['Тариф', 'Площа']) {
    await page.getByRole('button', { name: `${name}: інші дії` }).click();
    await page.getByRole('menuitem', { name: 'До архіву' }).click();
    await expect(page.getByRole('list', { name: 'В архіві' })).toContainText(name);
  }
});

test('two tags become one, and a tag is taken off all cards', async ({ page }) => {
  await logIn(page, '/settings/tags');
  await contact(page, 'Лада Горицвіт', ['Дрібний опт']);
  await contact(page, 'Любава Горицвіт', ['Малий опт']);
  await page.reload();
  const tag = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(tag('Дрібний опт')).toContainText('1 контакт');
  await page.getByRole('button', { name: 'Дрібний опт: інші дії' }).click();
  await page.getByRole('menuitem', { name: 'Перейменувати або об’єднати' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Назва' }).fill('малий опт');
  await expect(dialog).toContainText('Тег «Малий опт» уже є');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Об’єднати' }).click();
  await expect(tag('Малий опт')).toContainText('2 контакти');
  await expect(tag('Дрібний опт')).toHaveCount(0);
  await page.getByRole('button', { name: 'Малий опт: інші дії' }).click();
  await page.getByRole('menuitem', { name: 'Прибрати з усіх карток' }).click();
  await expect(dialog).toContainText('2 контакти');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Прибрати' }).click();
  await expect(tag('Малий опт')).toHaveCount(0);
  await removeContacts(page, 'Горицвіт');
});

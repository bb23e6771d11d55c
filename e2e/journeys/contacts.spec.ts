import { expect, expectAccessible, logIn, test } from '../support/test';

test('a card is edited in place, noted on, and shows its calls', async ({ page }) => {
  await logIn(page, '/contacts');
  await page.getByRole('searchbox').fill('Гончар');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Тарас Гончар' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Тарас Гончар');
  await expect(page.getByText('введено як +380 (50) 555 01 02')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /Вхідний|Вихідний/ }).first()).toBeVisible();
  await page.getByPlaceholder('Напишіть нотатку').fill('Просить рахунок до п’ятниці.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Просить рахунок до п’ятниці.' })).toBeVisible();
  await expectAccessible(page);
});

test('a colleague is mentioned and told, a note is pinned, and edits of the card stand in the timeline', async ({ page }) => {
  await logIn(page, '/contacts');
  await page.getByRole('searchbox').fill('Гончар');
  await page.getByRole('link', { name: 'Тарас Гончар' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Тарас Гончар');
  const { items: users } = await (await page.request.get('/api/v1/users')).json() as { items: { id: string; name: string; role: string }[] };
  const colleague = users.find(({ role }) => role === 'manager')?.name ?? '';
  const note = page.getByPlaceholder('Напишіть нотатку');
  await note.click();
  await page.keyboard.type(`Гляньте, @${colleague.slice(0, 3)}`);
  const option = page.getByRole('option', { name: colleague });
  await expect(option).toBeVisible();
  await expectAccessible(page);
  await option.click();
  await page.keyboard.type('чи є договір');
  await page.keyboard.press('Control+Enter');
  const written = page.getByRole('listitem').filter({ hasText: `Гляньте, @${colleague} чи є договір` });
  await expect(written.getByText(`@${colleague}`, { exact: true })).toBeVisible();
  await written.hover();
  await written.getByRole('button', { name: 'Закріпити вгорі' }).click();
  const top = page.getByRole('region', { name: 'Закріплено' });
  await expect(top).toContainText('чи є договір');
  await expectAccessible(page);
  await top.getByRole('button', { name: 'Відкріпити' }).click();
  await expect(top).toBeHidden();

  await page.getByRole('group', { name: 'Джерело' }).getByRole('button').click();
  await page.getByRole('combobox', { name: 'Джерело' }).fill('Ярмарок');
  await page.getByRole('form', { name: 'Джерело' }).getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Зміни', { exact: true }).click();
  const edit = page.getByRole('listitem').filter({ hasText: 'Картку змінено' }).first();
  await expect(edit).toContainText('Ярмарок');
  await expectAccessible(page);
});

test('a contact is made by hand, with a phone as it is spoken', async ({ page }) => {
  await logIn(page, '/contacts?new=true');
  await page.getByRole('textbox', { name: 'Ім’я' }).fill('Павло Чорний');
  await page.getByRole('textbox', { name: 'Телефон 1' }).fill('067 700-11-22');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Створити контакт' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Павло Чорний');
  await expect(page.getByText('+380 67 700 1122').first()).toBeVisible();
});

test('two people change one field: the second sees both and chooses', async ({ page, server, browser }) => {
  await logIn(page, '/contacts');
  await page.getByRole('link', { name: 'Світлана Романюк' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Світлана Романюк');
  const other = await (await browser.newContext({ baseURL: server.url, locale: 'uk-UA' })).newPage();
  await logIn(other, new URL(page.url()).pathname);
  await page.getByRole('group', { name: 'Ім’я' }).getByRole('button').click();
  await page.getByRole('textbox', { name: /Ім’я/ }).last().fill('Світлана Романюк-Коваль');
  await other.getByRole('group', { name: 'Ім’я' }).getByRole('button').click();
  await other.getByRole('textbox', { name: /Ім’я/ }).last().fill('Світлана Р.');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Світлана Р.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Світлана Р.');
  await other.context().close();
});

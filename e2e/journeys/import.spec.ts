import { readFileSync } from 'node:fs';
import { expect, expectAccessible, logIn, test } from '../support/test';

/** Text in Windows-1251, as spreadsheets in Ukraine save it. */
function windows1251(text: string): Buffer {
  const odd: Record<string, number> = { І: 0xb2, і: 0xb3, Ї: 0xaf, ї: 0xbf, Є: 0xaa, є: 0xba };
  return Buffer.from([...text].map(letter => {
    const code = letter.codePointAt(0) ?? 0;
    return odd[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  }));
}

const ROWS = [
  'ПІБ;Телефон;E-mail;Компанія;Коментар',
  'Зореслава Лисенко;067 700-21-01;iryna@example.com;ТОВ Калина;Дзвонити після 18',
  'Лисенко І.;+380677002101;;;',
  'Максим Бойко;0677002102;;;',
  'Без номера;дзвонити вранці;;;',
].join('\r\n');

test('a file in an old encoding becomes contacts, and once more changes nothing', async ({ page }) => {
  await logIn(page, '/contacts');
  await page.getByRole('link', { name: 'Імпорт контактів' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Імпорт контактів');
  await expectAccessible(page);
  const file = { name: 'клієнти.csv', mimeType: 'text/csv', buffer: windows1251(ROWS) };
  await page.locator('input[type=file]').setInputFiles(file);

  // What was recognised, and that the letters are right.
  await expect(page.getByRole('combobox', { name: 'Кодування' })).toHaveValue('windows-1251');
  await expect(page.getByText('Зореслава Лисенко · Лисенко І. · Максим Бойко')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Що означає «Телефон»' })).toHaveValue('Телефон');
  const preview = page.getByRole('region', { name: 'Що з цього вийде' });
  await expect(preview.getByText('Нові контакти').locator('xpath=following-sibling::dd')).toHaveText('2');
  await expect(preview.getByText('Повтори у файлі').locator('xpath=following-sibling::dd')).toHaveText('1');
  await expect(preview.getByText('Відхилено').locator('xpath=following-sibling::dd')).toHaveText('1');
  await expectAccessible(page);

  // Read in another encoding the letters are wrong, and right again.
  await page.getByRole('combobox', { name: 'Кодування' }).click();
  await page.getByRole('option', { name: 'koi8-u' }).click();
  await expect(page.getByText('Зореслава Лисенко · Лисенко І. · Максим Бойко')).toBeHidden();
  await page.getByRole('combobox', { name: 'Кодування' }).click();
  await page.getByRole('option', { name: 'windows-1251' }).click();
  await expect(page.getByText('Зореслава Лисенко · Лисенко І. · Максим Бойко')).toBeVisible();

  // What is chosen is counted anew.
  await page.getByRole('combobox', { name: 'Що означає «Коментар»' }).click();
  await page.getByRole('option', { name: 'Не імпортувати' }).click();
  await expect(page.getByRole('combobox', { name: 'Що означає «Коментар»' })).toHaveValue('Не імпортувати');
  await page.getByRole('button', { name: 'Імпортувати 4 рядки' }).click();
  await expect(page.getByText('Завершено')).toBeVisible();
  await expectAccessible(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Відхилені рядки' }).click();
  const refused = readFileSync(await (await waiting).path(), 'utf8');
  expect(refused).toContain('Без номера;дзвонити вранці');
  expect(refused).toContain('Телефон: Це не номер телефону.');

  await page.getByRole('link', { name: 'Імпортувати інший файл' }).click();
  await expect(page.getByRole('link', { name: 'клієнти.csv' }).first()).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Як вибрали для попереднього файлу')).toBeVisible();
  await expect(preview.getByText('Без змін').locator('xpath=following-sibling::dd')).toHaveText('2');
  await page.getByRole('button', { name: 'Відкинути' }).click();
  await expect(page.getByText('Скасовано').first()).toBeVisible();

  await page.goto('/contacts?q=Зореслава');
  await expect(page.getByRole('row')).toHaveCount(2);
  const exported = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Експорт' }).click();
  await page.getByRole('menuitem', { name: 'Текст (CSV)' }).click();
  const list = readFileSync(await (await exported).path(), 'utf8');
  expect(list.trim().split('\r\n')).toHaveLength(2);
  expect(list).toContain("Зореслава Лисенко;'+380677002101;iryna@example.com;ТОВ Калина");
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Експорт' }).click();
  await page.getByRole('menuitem', { name: 'Excel (XLSX)' }).click();
  expect((await sheet).suggestedFilename()).toMatch(/^контакти-.*\.xlsx$/);
});

test('a file that is none says why', async ({ page }) => {
  await logIn(page, '/contacts/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'old.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) });
  await expect(page.getByRole('alert')).toContainText('Збережіть його як XLSX чи CSV');
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.alloc(33 * 1024 * 1024, 'a') });
  await expect(page.getByRole('alert')).toContainText('Файл завеликий');
});

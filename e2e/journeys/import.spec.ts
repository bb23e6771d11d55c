import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
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
  await logIn(page, '/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'old.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) });
  await expect(page.getByRole('alert')).toContainText('Збережіть його як XLSX чи CSV');
  await expectAccessible(page);
  const large = test.info().outputPath('large.csv');
  writeFileSync(large, Buffer.alloc(33 * 1024 * 1024, 'a'));
  await page.locator('input[type=file]').setInputFiles(large);
  await expect(page.getByRole('alert')).toContainText('Файл завеликий');
});

/** Files as another CRM gives them away: each row has its id there, by which the other files refer to it. */
const TOGETHER = {
  'deals.csv': 'Record ID,Name,Stage,Budget,Currency,Contacts,Company,Manager\n65aa000000000000000000d1,Кухня для Калини,Узгодження кошторису,12 500,UAH,65aa000000000000000000a1,65aa000000000000000000c1,Стара менеджерка\n65aa000000000000000000d2,Двері для Калини,Нові,900,UAH,65aa000000000000000000a1,,\n',
  'people.csv': 'Record ID,Name,Phone number,Email,Company\n65aa000000000000000000a1,Зоряна Калинюк,067 700-31-01,zoriana@example.com,65aa000000000000000000c1\n',
  'accounts.csv': 'Record ID,Name,Company phone\n65aa000000000000000000c1,ТОВ Калина Інтер’єр,044 700-31-02\n',
};

/** Drops files on the page, as a person does from a folder. */
async function drop(page: Page, files: Record<string, string>): Promise<void> {
  const transfer = await page.evaluateHandle(all => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(all)) data.items.add(new File([text], name, { type: 'text/csv' }));
    return data;
  }, files);
  const place = page.getByText('Перетягніть сюди файл або кілька').locator('..');
  await place.dispatchEvent('dragover', { dataTransfer: transfer });
  await place.dispatchEvent('drop', { dataTransfer: transfer });
}

const figure = (region: Locator, name: string): Locator => region.getByText(name).locator('xpath=following-sibling::dd');

test('files of another CRM come together, a stage and a person are mapped, and a deal shows its contact and company', async ({ page }) => {
  await logIn(page, '/contacts/import');
  await expect(page).toHaveURL(/\/import\?entity=contacts$/);
  await page.goto('/deals');
  await page.getByRole('link', { name: 'Імпорт угод' }).click();
  await expect(page.getByRole('combobox', { name: 'Що у файлі?' })).toHaveValue('Угоди');
  await drop(page, TOGETHER);

  // What they are is recognised by their columns; one of companies that looks like one of contacts is told what it is.
  const files = page.getByRole('list', { name: 'Кілька файлів' }).getByRole('listitem');
  const links = files.getByRole('link');
  await expect(links).toHaveCount(3);
  await expect(page.getByRole('combobox', { name: 'Що у файлі people.csv' })).toHaveValue('Контакти');
  await expect(page.getByRole('combobox', { name: 'Що у файлі deals.csv' })).toHaveValue('Угоди');
  await page.getByRole('combobox', { name: 'Що у файлі accounts.csv' }).click();
  await page.getByRole('option', { name: 'Компанії' }).click();
  // They stand in the order in which they are taken over, whatever order they came in.
  await expect(links).toHaveText(['accounts.csv', 'people.csv', 'deals.csv']);
  await expect(files.nth(0)).toContainText('Можна імпортувати');
  await expect(files.nth(2)).toContainText('2 невідомі слова');
  await expectAccessible(page);

  // Words that are no names here.
  await page.getByRole('link', { name: 'deals.csv' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Імпорт угод');
  const preview = page.getByRole('region', { name: 'Що з цього вийде' });
  await expect(figure(preview, 'Відхилено')).toHaveText('2');
  await expect(preview).toContainText('ще не імпортовані файли');
  await page.getByRole('combobox', { name: 'Хто чи що тут «Узгодження кошторису»' }).click();
  // Other stories make pipelines with such a stage, too: the first one is that of the demo.
  await page.getByRole('option', { name: 'Переговори' }).first().click();
  await page.getByRole('combobox', { name: 'Хто чи що тут «Стара менеджерка»' }).click();
  await page.getByRole('option', { name: 'Наталія Кравець' }).click();
  await expect(page.getByRole('combobox', { name: 'Хто чи що тут «Узгодження кошторису»' })).toHaveValue('Переговори');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'До всіх файлів' }).click();
  await expect(files.nth(2)).toContainText('Можна імпортувати');

  await page.getByRole('button', { name: 'Імпортувати 3 файли' }).click();
  await expect(files.nth(0)).toContainText('нових: 1, доповнено: 0, відхилено: 0');
  await expect(files.nth(1)).toContainText('нових: 1, доповнено: 0, відхилено: 0');
  await expect(files.nth(2)).toContainText('нових: 2, доповнено: 0, відхилено: 0');
  await expectAccessible(page);

  await page.goto('/deals?view=table&q=Кухня для Калини');
  await page.getByRole('main').getByRole('link', { name: 'Кухня для Калини' }).click();
  const details = page.getByRole('complementary');
  await expect(details.getByRole('link', { name: 'Зоряна Калинюк' })).toBeVisible();
  await expect(details.getByRole('link', { name: 'ТОВ Калина Інтер’єр' })).toBeVisible();
  await expect(details).toContainText('Переговори');
  await expect(details).toContainText('Наталія Кравець');

  // The same files once more change nothing; the words are remembered and can be changed.
  await page.goto('/import');
  await drop(page, { 'deals.csv': TOGETHER['deals.csv'] });
  await expect(figure(preview, 'Без змін')).toHaveText('2');
  await expect(page.getByRole('combobox', { name: 'Хто чи що тут «Узгодження кошторису»' })).toHaveValue('Переговори');
  await page.getByRole('button', { name: 'Відкинути' }).click();
  await expect(page.getByText('Скасовано').first()).toBeVisible();
});

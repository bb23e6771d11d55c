import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoOverflow, logIn, test } from '../support/test';

/** The own site of somebody, with the form on it: another origin than the server's. */
async function siteWith(code: string): Promise<{ url: string; close: () => Promise<void> }> {
  const html = `<!doctype html><html lang="uk"><meta charset="utf-8"><title>Дахи</title><main><h1>Дахи</h1>${code}</main></html>`;
  const site = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>(resolve => { site.listen(0, '127.0.0.1', resolve); });
  return { url: `http://localhost:${(site.address() as AddressInfo).port}`, close: () => new Promise(resolve => { site.close(() => resolve()); }) };
}

/** Nobody fills in a form faster than two seconds: this waits until so long has passed since `opened`. */
const asPeopleType = (page: Page, opened: number) => page.waitForFunction(since => Date.now() - since > 3100, opened);

const heard = (page: Page): Locator => page.locator('[id^="rfd-announcement"]');

test('a form is made, put on a site and filled in there; the submission and the contact appear by themselves', async ({ page, browser, server }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await logIn(page, '/settings/forms');
  const main = page.getByRole('main');

  // It is made in the settings.
  await main.getByRole('button', { name: 'Нова форма' }).first().click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Назва' }).fill('Ціна даху');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Створити' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ціна даху' })).toBeVisible();
  const fields = page.getByRole('list', { name: 'Поля' });
  await expect(fields.getByRole('listitem')).toHaveCount(4);
  await main.getByRole('button', { name: 'Додати поле' }).click();
  await page.getByRole('menuitem', { name: 'Компанія' }).click();
  await expect(fields.getByRole('textbox', { name: 'Компанія' })).toBeFocused();
  await page.getByRole('button', { name: 'Перемістити: Компанія' }).focus();
  await page.keyboard.press('Space');
  await expect(heard(page)).toContainText('Компанія: піднято з місця 5 із 5');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(heard(page)).toContainText('тепер місце 4');
  const preview = page.getByRole('region', { name: 'Попередній перегляд' });
  await expect(preview).toContainText(/E-mail.*Компанія.*Повідомлення/);
  await main.getByRole('textbox', { name: 'Кнопка' }).fill('Дізнатися');
  await expect(preview).toContainText('Дізнатися');
  await main.getByRole('checkbox', { name: 'Обов’язкове: Телефон' }).uncheck();
  await main.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Телефон або e-mail' })).toBeVisible();
  await main.getByRole('checkbox', { name: 'Обов’язкове: Телефон' }).check();
  await main.getByLabel('Джерело').fill('Сайт дахів');
  await expectAccessible(page);
  await main.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText('Форму збережено')).toBeVisible();
  await expect(main.getByRole('button', { name: 'Зберегти' })).toBeDisabled();
  const code = await main.getByLabel('Код для сайту').innerText();
  expect(code).toContain('data-switchhook-form="');
  const link = await main.getByRole('textbox', { name: 'Посилання' }).inputValue();
  await main.getByRole('tab', { name: /Звернення/ }).click();
  await expect(main.getByText('Ще нічого не надіслали')).toBeVisible();

  // Somebody reads the site and fills it in.
  const own = await siteWith(code);
  const context = await browser.newContext({ baseURL: server.url, locale: 'uk-UA', viewport: { width: 900, height: 900 } });
  const site = await context.newPage();
  await site.goto(`${own.url}/dahy?utm_source=google&utm_campaign=roofs`);
  const opened = Date.now();
  const frame = site.frameLocator('iframe');
  await frame.getByRole('textbox', { name: 'Ваше ім’я' }).fill('Уляна Дахівська');
  await frame.getByRole('textbox', { name: 'Телефон' }).fill('101');
  await frame.getByRole('textbox', { name: 'Повідомлення' }).fill('Скільки коштує дах?');
  await frame.getByRole('button', { name: 'Дізнатися' }).click();
  await expect(frame.getByRole('alert')).toContainText('Телефон');
  await expect(frame.getByRole('textbox', { name: 'Повідомлення' })).toHaveValue('Скільки коштує дах?');
  await expect(frame.getByText('Це не схоже на номер телефону')).toBeVisible();
  // The frame is as high as the form is.
  const inside = site.frames()[1];
  const fits = async () => Math.abs(((await site.locator('iframe').boundingBox())?.height ?? 0) - await (inside?.evaluate(() => document.documentElement.getBoundingClientRect().height) ?? 0));
  await expect.poll(fits).toBeLessThan(2);
  await asPeopleType(site, opened);
  await frame.getByRole('textbox', { name: 'Телефон' }).fill('067 555 44 33');
  await frame.getByRole('button', { name: 'Дізнатися' }).click();
  await expect(frame.getByRole('status')).toContainText('Дякуємо!');

  // It stands there by itself, and leads to the contact.
  const sent = page.getByRole('list', { name: 'Звернення' }).getByRole('listitem').first();
  await expect(sent).toContainText('Скільки коштує дах?');
  await expect(sent).toContainText('roofs');
  await expect(sent).toContainText(`${own.url}/dahy`);
  await expect(main.getByRole('tab', { name: 'Звернення (1)' })).toBeVisible();
  await expectAccessible(page);
  await sent.getByRole('link', { name: 'Уляна Дахівська' }).click();
  await expect(page.getByRole('region', { name: 'Дані контакту' })).toContainText('Сайт дахів');
  await expect(main.getByText('Контакт створено формою')).toBeVisible();
  await main.getByRole('button', { name: 'Показати відповіді' }).click();
  await expect(main.getByRole('definition').filter({ hasText: '067 555 44 33' })).toBeVisible();
  await expectAccessible(page);
  await main.getByRole('link', { name: 'Надіслано форму: Ціна даху' }).click();
  await expect(page.getByRole('list', { name: 'Звернення' })).toContainText('Уляна Дахівська');

  // A program fills in what people do not see.
  const bot = await context.newPage();
  await bot.goto(link);
  const began = Date.now();
  await bot.getByRole('textbox', { name: 'Ваше ім’я' }).fill('Хибний Спам');
  await bot.getByRole('textbox', { name: 'Телефон' }).fill('067 555 44 34');
  await bot.evaluate(() => { document.querySelector<HTMLInputElement>('input[name=website]')!.value = 'https://spam.example'; });
  await asPeopleType(bot, began);
  await bot.getByRole('button', { name: 'Дізнатися' }).click();
  await expect(bot.getByRole('status')).toContainText('Дякуємо!');
  await main.getByRole('tab', { name: 'Спам (1)' }).click();
  const spam = page.getByRole('list', { name: 'Спам' }).getByRole('listitem').first();
  await expect(spam).toContainText('заповнено приховане поле');
  await expectAccessible(page);
  await spam.getByRole('button', { name: 'Не спам' }).click();
  await expect(main.getByText('Спаму немає')).toBeVisible();
  await main.getByRole('tab', { name: 'Звернення (2)' }).click();
  await expect(page.getByRole('list', { name: 'Звернення' })).toContainText('Хибний Спам');

  // Closed, it says so; removed, there is none.
  await main.getByRole('switch', { name: 'Відкрита: Ціна даху' }).click();
  await expect(main.getByText('закрита')).toBeVisible();
  await bot.goto(link);
  await expect(bot.getByRole('heading', { name: 'Форму закрито' })).toBeVisible();
  await main.getByRole('button', { name: 'Меню форми' }).click();
  await page.getByRole('menuitem', { name: 'Видалити форму' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Ціна даху');
  await page.getByRole('dialog').getByRole('button', { name: 'Видалити форму' }).click();
  await expect(page).toHaveURL(/settings\/forms$/);
  await bot.goto(link);
  await expect(bot.getByRole('heading', { name: 'Такої форми немає' })).toBeVisible();
  await context.close();
  await own.close();
});

test('the page of a form is readable in both themes from 320 pixels on, without a script, and by a keyboard alone', async ({ page, browser, server }) => {
  await logIn(page, '/settings/forms');
  const made = await page.evaluate(async () => {
    const post = async (path: string, body: object) => await (await fetch(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as { id: string; url: string; version: number };
    const choices = ['Металочерепиця', 'Бітумна черепиця', 'Ще не знаю'];
    await post('/fields', { entity: 'contact', name: 'Покриття', key: 'cover', kind: 'choice', choices });
    await post('/fields', { entity: 'contact', name: 'Послуги', key: 'works', kind: 'multi_choice', choices: ['Замір', 'Монтаж', 'Демонтаж'] });
    await post('/fields', { entity: 'contact', name: 'Дзвонити ввечері', key: 'evening', kind: 'checkbox' });
    return post('/forms', {
      name: 'Заявка', active: true, language: 'uk', title: 'Розрахуємо ваш дах', intro: 'Залиште номер, і ми передзвонимо протягом години.\nУ робочий час.', consent: 'Погоджуюся на обробку моїх персональних даних',
      fields: [
        { kind: 'name', label: 'Ваше ім’я' }, { kind: 'phone', label: 'Телефон', required: true }, { kind: 'email', label: 'E-mail' }, { kind: 'field', field: 'cover', label: 'Покриття', required: true },
        { kind: 'field', field: 'works', label: 'Що потрібно' }, { kind: 'field', field: 'evening', label: 'Дзвонити ввечері' }, { kind: 'message', label: 'Повідомлення' },
      ],
    });
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1440]) {
      const context = await browser.newContext({ baseURL: server.url, colorScheme, viewport: { width, height: 900 } });
      const form = await context.newPage();
      await form.goto(made.url);
      await expectNoOverflow(form);
      await expectAccessible(form);
      await form.screenshot({ path: `screens/form-page-${colorScheme}-${width}.png`, fullPage: true });
      await form.evaluate(() => document.querySelector('form')!.setAttribute('novalidate', ''));
      await form.getByRole('textbox', { name: 'Телефон' }).fill('12');
      await form.keyboard.press('Enter');
      await expect(form.getByRole('alert')).toBeFocused();
      await expectNoOverflow(form);
      await expectAccessible(form);
      await form.screenshot({ path: `screens/form-wrong-${colorScheme}-${width}.png`, fullPage: true });
      await form.getByRole('alert').getByRole('link', { name: 'Покриття' }).click();
      await expect(form.getByRole('combobox', { name: 'Покриття' })).toBeFocused();
      await context.close();
    }
  }
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  const plain = await context.newPage();
  await plain.goto(made.url);
  await plain.getByRole('textbox', { name: 'Телефон' }).fill('067 555 44 35');
  await plain.getByRole('combobox', { name: 'Покриття' }).selectOption('Ще не знаю');
  await plain.getByRole('checkbox', { name: 'Погоджуюся на обробку моїх персональних даних' }).check();
  await plain.getByRole('checkbox', { name: 'Монтаж', exact: true }).check();
  await plain.getByRole('button', { name: 'Надіслати' }).click();
  await expect(plain.getByRole('status')).toContainText('Дякуємо!');
  await plain.screenshot({ path: 'screens/form-sent-320.png' });
  await context.close();
  await page.evaluate(async ({ id, version }) => { await fetch(`/api/v1/forms/${id}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } }); }, made);
});

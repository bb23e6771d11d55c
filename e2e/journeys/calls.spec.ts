import type { Page } from '@playwright/test';
import { expect, expectAccessible, logIn, newCall, report, tell, test } from '../support/test';

/** Where a call is told on screen. */
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text }).first();

test('a call comes in while the report is open, is talked, ends, and makes a contact', async ({ page, server }) => {
  await logIn(page);
  await expect(page.getByText('наживо')).toBeVisible();
  const call = newCall('380671112233');
  const began = Date.now();
  await tell(server, 'before_call', call);
  await expect(row(page, '+380 67 111 2233')).toContainText('Дзвонить');
  report('from a webhook to the row on screen', Date.now() - began);
  const answered = { ...call, connected_with: 'demoua_oksana', employee_id: '331801' };
  await tell(server, 'taking_call', answered);
  await expect(row(page, '+380 67 111 2233')).toContainText('Розмова');
  await expect(row(page, '+380 67 111 2233')).toContainText('Оксана Мельник');
  await tell(server, 'after_call', { ...answered, disposition: 'ANSWERED', billsec: '83', duration: '90', waittime: '7' });
  await expect(row(page, '+380 67 111 2233')).toContainText('Прийнятий');
  await expect(row(page, '+380 67 111 2233')).toContainText('1:23');

  await row(page, '+380 67 111 2233').click();
  await expect(page.getByRole('heading', { name: 'Що прийшло і що зроблено' })).toBeVisible();
  await expect(page.getByText('Контакт створено', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Показати' }).last().click();
  await expect(page.getByLabel('Повідомлення, як воно надійшло')).toContainText('"billsec": "83"');
  await expectAccessible(page);
});

test('a missed call of a stranger is given to a new contact from its details', async ({ page, server }) => {
  const call = newCall('380671112244');
  await tell(server, 'after_call', { ...call, disposition: 'NO ANSWER', billsec: '0', duration: '15', waittime: '15' });
  await logIn(page, '/calls?outcome=missed');
  await expect(row(page, '+380 67 111 2244')).toContainText('Не прив’язано');
  await row(page, '+380 67 111 2244').click();
  await page.getByRole('button', { name: 'Створити контакт' }).click();
  await page.getByRole('textbox', { name: 'Ім’я', exact: true }).fill('Софія Вербицька');
  await page.getByRole('button', { name: 'Створити', exact: true }).click();
  await expect(row(page, 'Софія Вербицька')).toContainText('Пропущений');

  await page.getByRole('combobox', { name: 'Результат' }).click();
  await page.getByRole('option', { name: 'Передзвонити' }).click();
  await expect(row(page, 'Софія Вербицька')).toContainText('Передзвонити');
});

test('a recording plays, seeks, and goes on while one looks elsewhere', async ({ page }) => {
  await logIn(page, '/calls?recording=true');
  const streamed = page.waitForResponse(reply => reply.url().endsWith('/recording') && reply.status() === 206);
  await page.getByRole('row').nth(1).getByRole('button', { name: /^Слухати/ }).click();
  expect((await streamed).headers()['content-type']).toMatch(/^audio\//);
  const bar = page.getByRole('region', { name: /^Запис розмови: / });
  const position = bar.getByRole('slider', { name: 'Місце в записі' });
  await expect(position).toHaveAttribute('aria-valuetext', /0:0[1-9] з /);
  await position.press('ArrowRight');
  await expect(position).not.toHaveAttribute('aria-valuetext', /^0:0[0-3] з/);
  await page.getByRole('link', { name: 'Контакти' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Контакти');
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'Зупинити й прибрати' }).click();
  await expect(bar).toBeHidden();
});

test('filters stand in the address, totals follow, and what fits nothing can be cleared', async ({ page }) => {
  await logIn(page);
  const calls = page.getByRole('heading', { level: 1 });
  await expect(calls).toHaveText('Дзвінки Ringostat');
  await page.getByRole('button', { name: 'Статус' }).click();
  await page.getByRole('option', { name: 'Пропущений' }).click();
  await expect(page).toHaveURL(/outcome=missed/);
  await expect(page.getByRole('row').filter({ hasText: 'Пропущений' }).first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Прийнятий' })).toHaveCount(0);
  await page.goto('/calls?q=zzzz');
  await page.getByRole('button', { name: 'Скинути' }).last().click();
  await expect(page).toHaveURL(url => url.search === '');
});

test('the search finds a client by any spelling of the number', async ({ page }) => {
  await logIn(page);
  await expect(page.getByRole('table')).toBeVisible();
  // On a Ukrainian layout the key K gives «л».
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true })));
  await page.getByRole('dialog').getByRole('textbox').fill('(067) 555 01 01');
  await page.getByRole('dialog').getByText('Олена Шевченко').first().click();
  await expect(page.getByRole('heading', { name: 'Олена Шевченко' })).toBeVisible();
});

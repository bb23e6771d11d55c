import type { Browser, Page } from '@playwright/test';
import { DEMO, expect, expectAccessible, logIn, newCall, report, tell, test } from '../support/test';

/** Whose client Надія Мороз is. */
const ANDRIY = { email: 'andriy@example.com', password: DEMO.password };
const ANDRIYS_PHONE = { connected_with: 'demoua_andriy', employee_id: '331802' };
/** A colleague from another team. */
const BOHDAN = { email: 'bohdan@example.com', password: DEMO.password };
const BOHDANS_PHONE = { connected_with: 'demoua_bohdan', employee_id: '331804' };

const CLIENT = { name: 'Надія Мороз', phone: '380675550117' };
const ANSWERED = { disposition: 'ANSWERED', billsec: '83', duration: '90', waittime: '7' };
const MISSED = { disposition: 'NO ANSWER', billsec: '0', duration: '9', waittime: '9' };

/** The card of a call at the lower right. */
const card = (page: Page, name = CLIENT.name) => page.getByRole('region', { name: 'Дзвінки зараз' }).getByRole('article', { name });
/** The card while it rings: that of a call before may still be there. */
const ringing = (page: Page) => card(page).filter({ hasText: 'Дзвонить' });
const note = (page: Page) => card(page).getByRole('textbox', { name: 'Нотатка' });

/** The page of somebody else, in a browser of its own. */
async function pageOf(browser: Browser, baseURL: string, who: typeof DEMO, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'uk-UA', timezoneId: 'Europe/Kyiv', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await logIn(page, path, who);
  return page;
}

test('a call of a client rings on the screen of the client’s own manager, and goes to whoever takes it', async ({ page, server, browser }) => {
  await logIn(page, '/contacts', ANDRIY);
  const colleague = await pageOf(browser, server.url, BOHDAN, '/live');
  const call = newCall(CLIENT.phone);
  await tell(server, 'before_call', call);
  await expect(card(page)).toContainText('Дзвонить ваш клієнт');
  await expect(card(page)).toContainText('+380 67 555 0117');
  await expectAccessible(page);

  // The colleague sees on the board that somebody waits, and is not disturbed.
  const waiting = colleague.getByRole('region', { name: 'Чекають відповіді' });
  await expect(waiting).toContainText(CLIENT.name);
  await expect(card(colleague)).toHaveCount(0);
  await expectAccessible(colleague);

  await tell(server, 'taking_call', { ...call, ...BOHDANS_PHONE });
  await expect(card(colleague)).toContainText('Розмова');
  await expect(card(page)).toHaveCount(0);
  await expect(waiting).not.toContainText(CLIENT.name);
  await expect(colleague.getByRole('main').getByRole('listitem').filter({ hasText: 'Богдан Савчук' })).toContainText('Розмовляє');

  await tell(server, 'after_call', { ...call, ...BOHDANS_PHONE, ...ANSWERED });
  await expect(card(colleague)).toContainText('Прийнятий');
  await expect(card(colleague)).toContainText('1:23');
  await card(colleague).getByRole('button', { name: 'Прибрати' }).click();
  await expect(card(colleague)).toHaveCount(0);
  await colleague.context().close();
});

test('a note typed while it rings survives a reload, and is on the call with its result', async ({ page, server }) => {
  await logIn(page, '/contacts', ANDRIY);
  const call = newCall(CLIENT.phone);
  await tell(server, 'before_call', call);
  await card(page).getByRole('button', { name: 'Нотатка' }).click();
  await page.keyboard.type('Питає про рахунок');
  await page.reload();
  await expect(note(page)).toHaveValue('Питає про рахунок');

  await tell(server, 'taking_call', { ...call, ...ANDRIYS_PHONE });
  await expect(card(page)).toContainText('Андрій Коваленко');
  await note(page).fill('Питає про рахунок за жовтень');
  await tell(server, 'after_call', { ...call, ...ANDRIYS_PHONE, ...ANSWERED });
  await card(page).getByRole('combobox', { name: 'Результат' }).click();
  await page.getByRole('option', { name: 'Передзвонити' }).click();
  await expect(card(page)).toContainText('Збережено');
  await expectAccessible(page);
  await card(page).getByRole('link', { name: 'Відкрити картку' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CLIENT.name);
  await card(page).getByRole('button', { name: 'Прибрати' }).click();

  await page.goto('/calls');
  await page.getByRole('row').filter({ hasText: CLIENT.name }).first().click();
  const details = page.getByRole('complementary');
  await expect(details).toContainText('Питає про рахунок за жовтень');
  await expect(details.getByRole('combobox', { name: 'Результат' })).toHaveValue('Передзвонити');
});

test('who does not want to be disturbed sees a number, and the cards when asked for', async ({ page, server }) => {
  await logIn(page, '/contacts', ANDRIY);
  await page.getByRole('button', { name: 'Андрій Коваленко' }).click();
  await page.getByRole('switch', { name: 'Не турбувати' }).click();
  await page.keyboard.press('Escape');
  const call = newCall(CLIENT.phone);
  await tell(server, 'before_call', call);
  const count = page.getByRole('button', { name: '1 дзвінок' });
  await expect(count).toBeVisible();
  await expect(ringing(page)).toHaveCount(0);
  await expectAccessible(page);
  await count.click();
  await expect(ringing(page)).toBeVisible();
  await tell(server, 'after_call', { ...call, ...MISSED });
  await expect(ringing(page)).toHaveCount(0);
});

test('the dial pad finds a client by the beginning of the number, and says why nobody can be called', async ({ page }) => {
  await logIn(page);
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('Control+Shift+KeyD');
  const pad = page.getByRole('dialog', { name: 'Набір номера' });
  await pad.getByRole('textbox').fill('067 555 01 17');
  await pad.getByRole('button', { name: CLIENT.name }).click();
  await expect(pad.getByRole('textbox')).toHaveValue('+380 67 555 0117');
  await expectAccessible(page);
  // The owner of the demo has no phone.
  await page.keyboard.press('Enter');
  await expect(pad.getByRole('alert')).toContainText('Телефонія вас ще не знає');
  await pad.getByRole('button', { name: 'Зіставити співробітників' }).click();
  await expect(page).toHaveURL(/\/settings\/integrations\/[0-9a-f-]+#employees$/);
});

test('a card is there before the second ring', async ({ page, server }) => {
  await logIn(page, '/contacts', ANDRIY);
  const took: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const call = newCall(CLIENT.phone);
    const began = Date.now();
    await tell(server, 'before_call', call);
    await ringing(page).waitFor();
    took.push(Date.now() - began);
    await tell(server, 'after_call', { ...call, ...MISSED });
    await ringing(page).waitFor({ state: 'hidden' });
  }
  // The slowest but one of twenty: 95 of 100 are as quick.
  report('from a webhook to the pop-up', took.sort((a, b) => a - b).at(-2) ?? 0);
});

import type { Browser, Page } from '@playwright/test';
import { DEMO, expect, expectAccessible, logIn, newCall, tell, test } from '../support/test';
import type { Running } from '../support/server';

/** Whose client Надія Мороз is. */
const ANDRIY = { email: 'andriy@example.com', password: DEMO.password };
const ANDRIYS_PHONE = { connected_with: 'demoua_andriy', employee_id: '331802' };
const BOHDAN = { email: 'bohdan@example.com', password: DEMO.password };
const CLIENT = { name: 'Надія Мороз', phone: '380675550117' };
const MISSED = { disposition: 'NO ANSWER', billsec: '0', duration: '15', waittime: '15' };
const ANSWERED = { disposition: 'ANSWERED', billsec: '83', duration: '90', waittime: '7' };

/** A task, or a client who waits. */
const row = (page: Page, text: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: text });

async function pageOf(browser: Browser, baseURL: string, who: typeof DEMO, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'uk-UA', timezoneId: 'Europe/Kyiv', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await logIn(page, path, who);
  return page;
}

/** Nobody answered a call of this number. */
const miss = (server: Running, number: string) => tell(server, 'after_call', { ...newCall(number), ...MISSED });

/** Other journeys have missed calls, too: what they made is done. */
async function finishCallBacks(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/tasks?kind=call_back&limit=200')).json() as { items: { id: string; version: number }[] };
    for (const { id, version } of items) await fetch(`/api/v1/tasks/${id}`, { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': `"${version}"` }, body: JSON.stringify({ state: 'done' }) });
  });
}

test.describe.configure({ mode: 'serial' });

test('the settings say on which calls somebody gets a task, and in words what will happen', async ({ page }) => {
  await logIn(page, '/settings/integrations');
  await page.getByRole('link', { name: 'Ringostat' }).first().click();
  const step = page.locator('#tasks');
  const known = step.getByRole('checkbox', { name: 'Пропущені від відомих клієнтів' });
  await known.uncheck();
  await expect(step.getByRole('status')).toContainText('Жоден дзвінок не створює задачі');
  await known.check();
  await expect(step.getByRole('status')).toContainText('коли пропущено дзвінок відомого клієнта. Її отримає відповідальний за клієнта.');
  await step.getByRole('textbox', { name: 'Термін' }).fill('45');
  await expect(step.getByRole('status')).toContainText('за 45 хвилин робочого часу');
  await step.getByRole('button', { name: 'Зберегти' }).click();
  await expect(step.getByText('Збережено')).toBeVisible();
  await expectAccessible(page);
});

test('a missed call is a task of the client’s responsible, done with a click and taken back', async ({ page, server }) => {
  await logIn(page, '/tasks', ANDRIY);
  await finishCallBacks(page);
  await miss(server, CLIENT.phone);
  const task = row(page, CLIENT.name);
  await expect(task).toContainText('Передзвонити: пропущений дзвінок');
  await miss(server, CLIENT.phone);
  await expect(task).toContainText('Передзвонити: пропущено 2 рази');
  await expect(task).toHaveCount(1);
  await expectAccessible(page);

  await task.getByRole('checkbox', { name: /^Виконано/ }).click();
  await expect(task).toHaveCount(0);
  await page.getByRole('button', { name: 'Повернути' }).click();
  await expect(task).toHaveCount(1);

  await task.getByRole('link', { name: /^Передзвонити/ }).click();
  const details = page.getByRole('complementary');
  await expect(details).toContainText('Відповідає за цього клієнта');
  await details.getByRole('group', { name: 'Подробиці' }).getByRole('button').click();
  await details.getByRole('textbox', { name: 'Подробиці' }).fill('Просила рахунок');
  await details.getByRole('button', { name: 'Зберегти' }).click();
  await expect(task).toContainText('Просила рахунок');
  await expectAccessible(page);

  // Somebody talks with the client, and nothing is left to do.
  const call = newCall(CLIENT.phone);
  await tell(server, 'before_call', call);
  await tell(server, 'taking_call', { ...call, ...ANDRIYS_PHONE });
  await tell(server, 'after_call', { ...call, ...ANDRIYS_PHONE, ...ANSWERED });
  await expect(task).toHaveCount(0);
  await expect(details).toContainText('Виконала розмова з клієнтом');

  // What comes of the call is written down at its end; cards of the missed ones may still be there, too.
  const card = page.getByRole('article', { name: CLIENT.name }).first();
  await card.getByRole('button', { name: 'Задача' }).click();
  const form = page.getByRole('dialog', { name: 'Нова задача' });
  await expect(form.getByRole('textbox', { name: 'Що зробити' })).toBeFocused();
  await page.keyboard.type('Виставити рахунок');
  await form.getByRole('button', { name: 'Завтра зранку' }).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Створити' }).click();
  await expect(row(page, 'Виставити рахунок')).toContainText('завтра, 9:00');
  await card.getByRole('button', { name: 'Прибрати' }).click();

  await row(page, 'Виставити рахунок').getByRole('link').click();
  await details.getByRole('link', { name: CLIENT.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CLIENT.name);
  const open = page.getByRole('list', { name: /^Задачі/ }).getByRole('listitem');
  await expect(open).toHaveCount(1);
  await expectAccessible(page);
  await open.getByRole('checkbox').click();
  await expect(open).toHaveCount(0);
  await expect(row(page, 'Виставити рахунок')).toContainText('виконана');
});

test('a client who waits is taken by one, and the other is told by whom', async ({ page, server, browser }) => {
  const phone = '380671115566';
  const shown = '+380 67 111 5566';
  await logIn(page, '/tasks/to-call-back', ANDRIY);
  const colleague = await pageOf(browser, server.url, BOHDAN, '/tasks/to-call-back');
  await miss(server, phone);
  await expect(row(page, shown)).toContainText('1 раз');
  await expect(row(colleague, shown)).toContainText('1 раз');
  await expectAccessible(page);

  // The colleague's page does not hear of it: nothing reads the list again before the click.
  await colleague.route('**/api/v1/to-call-back', route => (route.request().method() === 'GET' ? route.abort() : route.fallback()));
  // By the keyboard: cards of calls that have just ended may lie over the button.
  await row(page, shown).getByRole('button', { name: /^Взяти/ }).press('Enter');
  await expect(row(page, shown)).toContainText('Ви');
  await colleague.unroute('**/api/v1/to-call-back');
  await row(colleague, shown).getByRole('link').focus();
  await colleague.keyboard.press('KeyT');
  await expect(colleague.getByText(/Цього клієнта вже взяв хтось інший: Андрій Коваленко, до \d/)).toBeVisible();
  await expect(row(colleague, shown)).toContainText('Андрій Коваленко');
  await expect(row(colleague, shown).getByRole('button', { name: /^Взяти/ })).toHaveCount(0);

  await row(page, shown).getByRole('button', { name: /^Відпустити/ }).press('Enter');
  await expect(row(colleague, shown).getByRole('button', { name: /^Взяти/ })).toBeVisible();
  await colleague.context().close();

  // Who is called and talked with waits no more.
  const call = newCall(phone);
  await tell(server, 'after_call', { ...call, ...ANDRIYS_PHONE, ...ANSWERED });
  await expect(row(page, shown)).toHaveCount(0);
});

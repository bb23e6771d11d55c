import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, logIn, newCall, tell, test } from '../support/test';

/** A new client, answered by a colleague of whoever looks. */
const NUMBER = '380671117755';
const SHOWN = /\+380\s?67\s?111\s?77\s?55/;
const BOHDAN = 'Богдан Савчук';
const BOHDANS_PHONE = { connected_with: 'demoua_bohdan', employee_id: '331804' };
const ANSWERED = { disposition: 'ANSWERED', billsec: '83', duration: '90', waittime: '7' };
const SUM = /12\s500\s₴/;

/** A stage of the board, with what stands in it. */
const stage = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name, exact: true });
/** The form of the block that is chosen. */
const form = (page: Page): Locator => page.getByRole('complementary');
/** A block of the chain, by what opens it. */
const block = (page: Page, name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true });

/** What the API is told, as whoever is logged in. */
async function api<T>(page: Page, method: string, path: string, body?: object, version?: number): Promise<T> {
  return await page.evaluate(async ([how, where, what, which]) => {
    const headers = { 'content-type': 'application/json', ...(which === undefined ? {} : { 'if-match': `"${which}"` }) };
    const reply = await fetch(`/api/v1${where}`, { method: how, headers, ...(what === undefined ? {} : { body: JSON.stringify(what) }) });
    if (!reply.ok) throw new Error(`${how} ${where}: ${reply.status} ${await reply.text()}`);
    return await reply.json() as T;
  }, [method, path, body, version] as const);
}

/** Other journeys have new clients, too: nothing happens to them by itself. */
async function switchOff(page: Page): Promise<void> {
  const { items } = await api<{ items: { id: string; state: string; version: number }[] }>(page, 'GET', '/automations?limit=200');
  for (const { id, state, version } of items) if (state === 'active') await api(page, 'PATCH', `/automations/${id}`, { state: 'inactive' }, version);
}

test.afterEach(async ({ page }) => { await switchOff(page); });

test('the recipe: a new client calls, and a deal is made, owned by who answered; it is won, and other screens follow', async ({ page, server, browser }) => {
  test.setTimeout(90_000);
  await logIn(page, '/automations');
  const pipeline = await api<{ id: string }>(page, 'POST', '/pipelines', { name: 'Заявки з дзвінків' });

  // The template, switched on in the browser, with a pipeline of its own and an amount.
  await page.getByRole('main').getByRole('button', { name: 'Нова автоматизація' }).first().click();
  const begin = page.getByRole('dialog', { name: 'З чого почати' });
  await begin.getByRole('list', { name: 'Шаблони' }).getByRole('button').first().click();
  await expect(page).toHaveURL(/\/automations\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('main')).toContainText('Створено контакт');
  await expectAccessible(page);
  await block(page, 'Створити угоду').click();
  await form(page).getByRole('combobox', { name: 'Воронка' }).click();
  await page.getByRole('option', { name: 'Заявки з дзвінків' }).click();
  await form(page).getByRole('textbox', { name: 'Сума' }).fill('12 500');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Увімкнути' }).click();
  await expect(page.getByText('Працює відтепер')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Вимкнути' })).toBeVisible();
  const automation = new URL(page.url()).pathname;

  // Somebody else looks at the board.
  const elsewhere = await browser.newContext({ baseURL: server.url, locale: 'uk-UA', timezoneId: 'Europe/Kyiv', viewport: { width: 1440, height: 900 } });
  const board = await elsewhere.newPage();
  await logIn(board, `/deals?pipeline=${pipeline.id}`);
  await expect(board.getByText('Угод ще немає')).toBeVisible();

  const call = newCall(NUMBER);
  await tell(server, 'before_call', call);
  await tell(server, 'taking_call', { ...call, ...BOHDANS_PHONE });
  await tell(server, 'after_call', { ...call, ...BOHDANS_PHONE, ...ANSWERED });
  const made = stage(board, 'Нові').getByRole('link', { name: SHOWN });
  await expect(made).toBeVisible();
  await expect(made).toContainText(BOHDAN);
  await expect(stage(board, 'Нові').locator('header')).toContainText(SUM);

  // The deal: whose it is, of which contact and of which call.
  await page.goto(`/deals?pipeline=${pipeline.id}`);
  await stage(page, 'Нові').getByRole('link', { name: SHOWN }).click();
  await expect(form(page)).toContainText(BOHDAN);
  await expect(form(page)).toContainText('автоматизацією');
  await form(page).getByRole('link', { name: 'Дзвінок', exact: true }).click();
  await expect(form(page)).toContainText(BOHDAN);
  await expect(form(page)).toContainText(SHOWN);

  // The contact: whose it is, with the deal, and what happened.
  await page.goto(`/deals?pipeline=${pipeline.id}`);
  await stage(page, 'Нові').getByRole('link', { name: SHOWN }).click();
  await form(page).getByRole('group', { name: 'Контакт' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SHOWN);
  const contact = new URL(page.url()).pathname;
  await expect(page.getByRole('main')).toContainText(BOHDAN);
  await expect(page.getByRole('region', { name: 'Угоди' })).toContainText(SUM);
  const timeline = await elsewhere.newPage();
  await timeline.goto(contact);
  const history = timeline.getByRole('region', { name: 'Історія' });
  await expect(history).toContainText('угоду створено на етапі Нові');
  await expect(history).toContainText('Автоматизація «');
  await expect(history.getByRole('listitem').filter({ hasText: /Вхідний|Прийнятий/ }).first()).toBeVisible();
  await expectAccessible(timeline);

  // It is dragged to where it is won; the board and the timeline elsewhere follow by themselves.
  await page.goto(`/deals?pipeline=${pipeline.id}`);
  const card = stage(page, 'Нові').getByRole('link', { name: SHOWN });
  await expect(card).toBeVisible();
  const [from, to] = [await card.boundingBox(), await stage(page, 'Виграно').boundingBox()];
  if (from === null || to === null) throw new Error('the board is not there');
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await page.mouse.move(to.x + 40, to.y + 120, { steps: 12 });
  await expect(page.locator('[id^="rfd-announcement"]')).toHaveText('Над етапом Виграно.');
  await page.mouse.up();
  for (const screen of [page, board]) {
    await expect(stage(screen, 'Виграно').getByRole('link', { name: SHOWN })).toBeVisible();
    await expect(stage(screen, 'Виграно').locator('header')).toContainText(SUM);
    await expect(stage(screen, 'Нові').locator('header')).not.toContainText('₴');
  }
  await expect(history).toContainText('угоду виграно');
  await elsewhere.close();

  // What the automation remembers of it.
  await page.goto(`${automation}?view=history`);
  await page.getByRole('row').filter({ hasText: SHOWN }).click();
  await expect(form(page).getByRole('list', { name: 'Крок за кроком' })).toContainText('Створити угоду');
  await expect(form(page).getByRole('link', { name: 'Відкрити угоду' })).toBeVisible();
  await expectAccessible(page);
});

test('an automation is built by hand: blocks come in, move by the keyboard, go and come back; what is missing is said', async ({ page }) => {
  await logIn(page, '/automations?new=true');
  await page.getByRole('button', { name: 'Порожня автоматизація' }).click();
  await page.getByRole('button', { name: 'Увімкнути' }).click();
  await expect(page.getByRole('region', { name: /Треба доповнити/ })).toContainText('блок');

  await page.getByRole('button', { name: 'Додати блок сюди' }).first().click();
  await page.getByRole('menuitem', { name: 'Створити задачу' }).click();
  await form(page).getByRole('textbox', { name: 'Що зробити' }).fill('Передзвонити: ');
  await form(page).getByRole('button', { name: 'Вставити підстановку в поле: Що зробити' }).click();
  await page.getByRole('menuitem', { name: /Ім’я контакту/ }).click();
  await expect(form(page).getByRole('textbox', { name: 'Що зробити' })).toHaveValue('Передзвонити: {{contact.name}}');
  await page.getByRole('button', { name: 'Додати блок сюди' }).last().click();
  await page.getByRole('menuitem', { name: 'Розгалуження' }).click();
  await form(page).getByRole('button', { name: 'Додати умову' }).click();
  await expectAccessible(page);
  await form(page).getByRole('button', { name: 'Закрити' }).click();

  // The task goes into the branch, by the keyboard.
  const handle = page.getByRole('button', { name: 'Перемістити: Створити задачу' });
  await handle.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(handle).toBeFocused();
  await expect(page.getByRole('group', { name: 'Інакше' }).or(page.getByRole('group', { name: 'Гілка 1' })).filter({ has: page.getByRole('button', { name: 'Створити задачу', exact: true }) })).toHaveCount(1);

  await page.getByRole('button', { name: 'Створити задачу: меню' }).click();
  await page.getByRole('menuitem', { name: 'Видалити блок' }).click();
  await expect(block(page, 'Створити задачу')).toHaveCount(0);
  await page.getByRole('button', { name: 'Повернути' }).click();
  await expect(block(page, 'Створити задачу')).toBeVisible();

  // Leaving asks; what was saved is there after a reload.
  await page.getByRole('link', { name: 'Контакти' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Залишитися' }).click();
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await expect(page.getByRole('button', { name: 'Зберегти чернетку' })).toBeDisabled();
  await page.reload();
  await expect(block(page, 'Створити задачу')).toBeVisible();

  // On a past call: step by step, and nothing happens.
  await page.getByRole('link', { name: 'Перевірка' }).click();
  await page.getByRole('list', { name: 'Минулий дзвінок' }).getByRole('button').first().click();
  await expect(page.getByText(/Запустилася б|Не запустилася б/)).toBeVisible();
  await page.getByRole('button', { name: 'Порахувати' }).click();
  await expect(page.getByText('Інші дії')).toBeVisible();
  await expectAccessible(page);
});

test('a field of the workspace: a condition asks for it, a block fills it in', async ({ page }) => {
  await logIn(page, '/automations?new=true');
  await api(page, 'POST', '/fields', { entity: 'deal', name: 'Спосіб оплати', kind: 'choice', choices: ['Готівка', 'Картка'] });
  await page.getByRole('button', { name: 'Порожня автоматизація' }).click();
  await page.getByRole('button', { name: 'Додати блок сюди' }).first().click();
  await page.getByRole('menuitem', { name: 'Іти далі, лише якщо' }).click();
  await form(page).getByRole('button', { name: 'Додати умову' }).click();
  await form(page).getByRole('combobox', { name: 'Що перевіряється' }).fill('Спосіб');
  await page.getByRole('option', { name: 'Спосіб оплати угоди' }).click();
  await form(page).getByRole('combobox', { name: 'Значення' }).click();
  await page.getByRole('option', { name: 'Картка' }).click();
  await expectAccessible(page);
  await expect(page.getByRole('main')).toContainText('Спосіб оплати угоди дорівнює Картка');
  await page.getByRole('button', { name: 'Додати блок сюди' }).last().click();
  await page.getByRole('menuitem', { name: 'Змінити поле' }).click();
  await form(page).getByRole('combobox', { name: 'Яке поле' }).fill('Спосіб');
  await page.getByRole('option', { name: 'Спосіб оплати угоди' }).click();
  await form(page).getByRole('combobox', { name: 'Нове значення' }).click();
  await page.getByRole('option', { name: 'Готівка' }).click();
  await expect(page.getByRole('main')).toContainText('Спосіб оплати угоди → Готівка');
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await expect(page.getByRole('button', { name: 'Зберегти чернетку' })).toBeDisabled();
  await expectAccessible(page);
});

test('two people change one automation: the second one is asked', async ({ page }) => {
  await logIn(page, '/automations?new=true');
  await page.getByRole('button', { name: 'Порожня автоматизація' }).click();
  await page.getByRole('button', { name: 'Перейменувати' }).click();
  await page.getByRole('textbox', { name: 'Назва' }).fill('Моя назва');
  await page.keyboard.press('Enter');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { version } = await api<{ version: number }>(page, 'GET', `/automations/${id}`);
  await api(page, 'PATCH', `/automations/${id}`, { name: 'Їхня назва' }, version);
  await expect(page.getByRole('alert')).toContainText('змінив хтось інший');
  await page.getByRole('button', { name: 'Продовжити з моєю' }).click();
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await expect(page.getByRole('button', { name: 'Зберегти чернетку' })).toBeDisabled();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Моя назва');
});

test('a notice: the bell counts, and reading it leads to what it is about', async ({ page }) => {
  await logIn(page, '/automations');
  const me = await api<{ user: { id: string } }>(page, 'GET', '/me');
  const notify = { id: 'b1', kind: 'notify', who: { kind: 'user', user_id: me.user.id }, text: 'Нова угода: {{deal.name}}' };
  const { id, version } = await api<{ id: string; version: number }>(page, 'POST', '/automations', { name: 'Сповіщати про угоди', trigger: { kind: 'deal_created' }, blocks: [notify] });
  await api(page, 'PATCH', `/automations/${id}`, { state: 'active' }, version);
  const { items: [pipeline] } = await api<{ items: { id: string }[] }>(page, 'GET', '/pipelines');
  await api(page, 'POST', '/deals', { pipeline_id: pipeline?.id, name: 'Альтанка' });
  await page.getByRole('button', { name: /непрочитан/ }).click();
  const panel = page.getByRole('dialog', { name: 'Сповіщення' });
  await expect(panel.getByRole('link', { name: /Нова угода: Альтанка/ }).first()).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('link', { name: /Нова угода: Альтанка/ }).first().click();
  await expect(form(page).getByRole('heading', { level: 2 })).toHaveText('Альтанка');
  await expect(page.getByRole('button', { name: /непрочитан/ })).toHaveCount(0);
});

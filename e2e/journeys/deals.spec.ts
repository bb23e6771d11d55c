import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, logIn, test } from '../support/test';

/** A stage of the board, with what stands in it. */
const stage = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name, exact: true });
const card = (page: Page, name: string): Locator => page.getByRole('main').getByRole('link', { name });
/** What a screen reader hears while a card is moved. */
const heard = (page: Page): Locator => page.locator('[id^="rfd-announcement"]');

/** A pipeline of its own for a story, so that its sums are its own. */
async function pipeline(page: Page, name: string, stages?: { name: string; kind: string }[]): Promise<string> {
  return await page.evaluate(async body => {
    const reply = await fetch('/api/v1/pipelines', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return (await reply.json() as { id: string }).id;
  }, { name, lost_reasons: ['Дорого', 'Обрали інших'], ...(stages === undefined ? {} : { stages }) });
}

async function deal(page: Page, pipelineId: string, name: string, amount: string): Promise<void> {
  const status = await page.evaluate(async body => (await fetch('/api/v1/deals', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status, { pipeline_id: pipelineId, name, amount });
  expect(status).toBe(201);
}

const money = (text: string): RegExp => new RegExp(text.replaceAll(' ', '\\s'));

test('a deal is made on the board, goes on by the keyboard and is won, and the sums follow on another screen', async ({ page, server, browser }) => {
  await logIn(page, '/deals');
  const id = await pipeline(page, 'Вікна');
  await page.goto(`/deals?pipeline=${id}`);
  await expect(page.getByText('Угод ще немає')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Нова угода' }).last().click();
  const form = page.getByRole('dialog', { name: 'Нова угода' });
  await form.getByRole('textbox', { name: 'Назва' }).fill('Балкон під ключ');
  await form.getByRole('textbox', { name: 'Сума' }).fill('12 500,50');
  await form.getByRole('combobox', { name: 'Контакт' }).fill('Гончар');
  await page.getByRole('option', { name: 'Тарас Гончар' }).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Створити угоду' }).click();
  const details = page.getByRole('complementary');
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Балкон під ключ');
  await expect(details).toContainText(money('12 500,50 ₴'));
  await expectAccessible(page);
  await details.getByRole('button', { name: 'Закрити' }).click();
  await expect(stage(page, 'Нові')).toContainText(money('12 500,50 ₴'));

  const other = await (await browser.newContext({ baseURL: server.url, locale: 'uk-UA', viewport: { width: 1440, height: 900 } })).newPage();
  await logIn(other, `/deals?pipeline=${id}`);
  await expect(card(other, 'Балкон під ключ')).toBeVisible();

  await card(page, 'Балкон під ключ').focus();
  await page.keyboard.press('Space');
  await expect(heard(page)).toHaveText('Піднято: Балкон під ключ, етап Нові.');
  await page.keyboard.press('ArrowRight');
  await expect(heard(page)).toHaveText('Над етапом Презентація.');
  await page.keyboard.press('Space');
  for (const screen of [page, other]) {
    await expect(stage(screen, 'Презентація').getByRole('link', { name: 'Балкон під ключ' })).toBeVisible();
    await expect(stage(screen, 'Презентація').locator('header')).toContainText(money('12 500,50 ₴'));
    await expect(stage(screen, 'Нові').locator('header')).not.toContainText('₴');
  }
  await expectAccessible(page);

  await card(page, 'Балкон під ключ').click();
  await details.getByRole('button', { name: 'Виграно' }).click();
  await expect(details).toContainText('Відкрити знову');
  await expect(details.getByRole('region', { name: 'Етапи' }).getByRole('listitem').first()).toContainText('Презентація → Виграно');
  await expect(stage(other, 'Виграно').getByRole('link', { name: 'Балкон під ключ' })).toBeVisible();
  await expect(stage(other, 'Виграно').locator('header')).toContainText(money('12 500,50 ₴'));
  await other.context().close();
});

test('a lost deal asks why, by the mouse as by a menu; without an answer it stays', async ({ page }) => {
  await logIn(page, '/deals');
  const id = await pipeline(page, 'Двері');
  await deal(page, id, 'Двері вхідні', '20000');
  await page.goto(`/deals?pipeline=${id}`);
  const from = await card(page, 'Двері вхідні').boundingBox();
  const to = await stage(page, 'Втрачено').boundingBox();
  if (from === null || to === null) throw new Error('the board is not there');
  const drag = async () => {
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
    await page.mouse.move(to.x + 40, to.y + 120, { steps: 12 });
    await expect(heard(page)).toHaveText('Над етапом Втрачено.');
    await page.mouse.up();
  };
  await drag();
  const question = page.getByRole('dialog', { name: 'Чому угоду втрачено?' });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Скасувати' }).click();
  await expect(question).toHaveCount(0);
  await expect(stage(page, 'Нові').getByRole('link', { name: 'Двері вхідні' })).toBeVisible();

  await drag();
  await question.getByRole('radio', { name: 'Дорого' }).check();
  await question.getByRole('button', { name: 'Позначити втраченою' }).click();
  await expect(stage(page, 'Втрачено').getByRole('link', { name: 'Двері вхідні' })).toContainText('Дорого');
  await page.getByRole('button', { name: 'Повернути' }).click();
  await expect(stage(page, 'Нові').getByRole('link', { name: 'Двері вхідні' })).toBeVisible();
});

test('what somebody else has moved meanwhile stays there, and this is said', async ({ page }) => {
  await logIn(page, '/deals');
  const id = await pipeline(page, 'Фасади');
  await deal(page, id, 'Фасад', '7000');
  await page.goto(`/deals?pipeline=${id}`);
  await card(page, 'Фасад').focus();
  await page.keyboard.press('Space');
  await expect(heard(page)).toContainText('Піднято');
  // The other one is quicker, while the card is in the air.
  await page.evaluate(async pipelineId => {
    const { stages } = await (await fetch(`/api/v1/pipelines/${pipelineId}`)).json() as { stages: { id: string; name: string }[] };
    const { items: [row] } = await (await fetch(`/api/v1/deals?pipeline_id=${pipelineId}`)).json() as { items: { id: string; version: number }[] };
    await fetch(`/api/v1/deals/${row?.id ?? ''}`, { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': `"${row?.version ?? 0}"` }, body: JSON.stringify({ stage_id: stages[2]?.id }) });
  }, id);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByText('тим часом уже перенесено: вона на етапі «Переговори»')).toBeVisible();
  await expect(stage(page, 'Переговори').getByRole('link', { name: 'Фасад' })).toBeVisible();
});

test('at 375 px one stage at a time, and a menu moves', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await logIn(page, '/deals');
  const id = await pipeline(page, 'Ворота');
  await deal(page, id, 'Ворота гаражні', '31000');
  await page.goto(`/deals?pipeline=${id}`);
  await page.getByRole('button', { name: 'Перенести: Ворота гаражні' }).click();
  await page.getByRole('menuitem', { name: 'Презентація' }).click();
  await expect(page.getByText('На цьому етапі угод немає.')).toBeVisible();
  await page.getByRole('button', { name: 'Наступний етап' }).click();
  await expect(card(page, 'Ворота гаражні')).toBeVisible();
  await expectAccessible(page);
});

test('a deal made at a contact stands on the card of the contact and in its timeline', async ({ page }) => {
  await logIn(page, '/contacts');
  await page.getByRole('searchbox').fill('Гончар');
  await page.getByRole('link', { name: 'Тарас Гончар' }).click();
  // A call that has just ended has such a button, too.
  await page.getByRole('main').getByRole('button', { name: 'Угода', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Нова угода' });
  await expect(form.getByRole('combobox', { name: 'Контакт' })).toHaveValue('Тарас Гончар');
  await form.getByRole('textbox', { name: 'Назва' }).fill('Жалюзі в офіс');
  await form.getByRole('button', { name: 'Створити угоду' }).click();
  await expect(page.getByRole('region', { name: 'Угоди' })).toContainText('Жалюзі в офіс');
  await expect(page.getByRole('region', { name: 'Історія' })).toContainText('угоду створено на етапі');
  await page.getByRole('region', { name: 'Угоди' }).getByRole('link', { name: /Жалюзі в офіс/ }).click();
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText('Жалюзі в офіс');
});

test('a pipeline is set up: stages by the keyboard, what is in use stays, with words', async ({ page }) => {
  await logIn(page, '/settings/pipelines');
  const id = await pipeline(page, 'Сервіс', [{ name: 'Заявка', kind: 'open' }, { name: 'Готово', kind: 'won' }, { name: 'Відмова', kind: 'lost' }]);
  await deal(page, id, 'Заміна фурнітури', '900');
  await page.reload();
  await page.getByRole('button', { name: 'Змінити: Сервіс', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Воронка' });
  await form.getByRole('button', { name: 'Додати етап' }).click();
  await page.keyboard.type('Виїзд майстра');
  await form.getByRole('button', { name: 'Підняти: Виїзд майстра' }).press('Enter');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Сервіс' })).toContainText(/Виїзд майстра.*Заявка.*Готово.*Відмова/);

  await page.getByRole('button', { name: 'Змінити: Сервіс', exact: true }).click();
  await form.getByRole('button', { name: 'Прибрати: Заявка' }).click();
  await form.getByRole('button', { name: 'Зберегти' }).click();
  await expect(form.getByRole('alert')).toContainText('На етапі є угоди');
});

import type { Page } from '@playwright/test';
import { expect, expectAccessible, logIn, test } from '../support/test';

interface Client { number: string; responsible: string }

/** The owner of the demo, who has no phone. */
const OWNER = 'Марія Бондар';

/** A client of the demo for whom somebody with a phone is responsible. */
async function findClient(page: Page): Promise<Client> {
  const { items } = await (await page.request.get('/api/v1/contacts?limit=200')).json() as { items: { phones: { e164: string | null }[]; responsible: { name: string } | null }[] };
  const found = items.find(contact => contact.responsible !== null && contact.responsible.name !== OWNER && contact.phones[0]?.e164 != null);
  return { number: found?.phones[0]?.e164 ?? '', responsible: found?.responsible?.name ?? '' };
}

/** Opens the page of the telephony by its name. */
async function openRingostat(page: Page): Promise<void> {
  await page.goto('/settings/integrations');
  await page.getByRole('link', { name: 'Ringostat' }).first().click();
  await expect(page.getByRole('heading', { name: 'Розумна переадресація' })).toBeVisible();
}

/** Asks who would ring, and hears who is named. */
async function tryNumber(page: Page, number: string): Promise<void> {
  await page.getByLabel('Номер клієнта').fill(number);
  await page.getByRole('button', { name: 'Хто отримає дзвінок?' }).click();
}

test('a number is tried: who would ring, and why', async ({ page }) => {
  await logIn(page);
  const { number, responsible } = await findClient(page);
  await openRingostat(page);
  await tryNumber(page, `0${number.slice(4)}`);
  const forward = page.locator('#forward');
  await expect(forward.getByText(`Дзвінок спершу піде сюди: ${responsible}`)).toBeVisible();
  await expect(forward.getByText('Відповідальний за угоду: відкритої угоди немає')).toBeVisible();
  await expect(forward.getByRole('listitem').filter({ hasText: `Відповідальний за контакт: ${responsible} — підходить` })).toBeVisible();
  await expectAccessible(page);
  await tryNumber(page, '+380 63 999 00 00');
  await expect(forward.getByText('Жоден контакт не має цього номера.')).toBeVisible();
});

test('telephony asks: the light turns green, and the question is in the log', async ({ page }) => {
  await logIn(page);
  const { number, responsible } = await findClient(page);
  await openRingostat(page);
  const url = await page.getByLabel('Адреса для запитів').inputValue();
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ call_id: 'ua9_-1.1', caller_number: number.slice(1), destination: '380443330099' }) });
  expect(reply.status).toBe(200);
  const destination = await reply.text();
  expect(destination).toMatch(/^demoua_/);
  await expect(page.locator('#forward').getByText('Ringostat питає')).toBeVisible();

  await page.getByRole('navigation', { name: 'Частини сторінки' }).getByRole('link', { name: 'Журнал переадресації' }).click();
  await page.getByRole('row').filter({ hasText: responsible }).first().getByRole('link').click();
  const details = page.getByRole('complementary');
  await expect(details.getByText(`У відповіді: ${responsible}`)).toBeVisible();
  await expect(details.getByText(destination)).toBeVisible();
  await expect(details.getByText('Сайт')).toBeVisible();
  await expectAccessible(page);
});

test('who is away does not ring: the stand-in does', async ({ page }) => {
  await logIn(page);
  const { number, responsible } = await findClient(page);
  const { items: users } = await (await page.request.get('/api/v1/users')).json() as { items: { name: string; role: string }[] };
  const deputy = users.find(user => user.role === 'manager' && user.name !== responsible)?.name ?? '';

  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Додати відсутність' }).click();
  const dialog = page.getByRole('dialog', { name: 'Нова відсутність' });
  for (const [field, name] of [['Хто', responsible], ['Заступає', deputy]] as const) {
    await dialog.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name }).click();
  }
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Зберегти' }).click();
  const row = page.getByRole('table', { name: 'Відсутні' }).getByRole('row').filter({ hasText: responsible });
  await expect(row).toContainText(deputy);
  await expectAccessible(page);

  await openRingostat(page);
  const forward = page.locator('#forward');
  await tryNumber(page, number);
  await expect(forward.getByText(`${responsible} — зараз не на роботі; заступає ${deputy}`)).toBeVisible();
  await expect(forward.getByText(`Дзвінок спершу піде сюди: ${deputy}`)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/settings/people');
  await row.getByRole('button', { name: /Видалити відсутність/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Видалити' }).click();
  await expect(row).toBeHidden();
  await openRingostat(page);
  await tryNumber(page, number);
  await expect(forward.getByText(`Дзвінок спершу піде сюди: ${responsible}`)).toBeVisible();
});

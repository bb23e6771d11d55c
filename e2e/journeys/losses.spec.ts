import { expect, expectAccessible, expectNoOverflow, logIn, test } from '../support/test';

test('a period of the past is read, and its losses lead to their calls', async ({ page, server }) => {
  // Two days ago somebody called twice, whose webhooks never came and whom nobody called back.
  const missed = (hours: number) => ({ started: new Date(Date.now() - hours * 3_600_000).toISOString(), client: '380671239901', line: '380443330099', end: { disposition: 'NO ANSWER' } });
  await server.telephony('past', [missed(48), missed(50)]);
  await logIn(page, '/settings/integrations');
  await page.getByRole('link', { name: 'Ringostat' }).first().click();
  await page.getByRole('button', { name: 'Переглянути' }).click();
  const result = page.getByRole('status').filter({ has: page.getByRole('button', { name: /^Прочитати/ }) });
  await result.getByRole('button', { name: /^Прочитати/ }).click();
  await page.getByRole('link', { name: 'Що ми втратили?' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Що ми втратили?' })).toBeVisible();
  const figure = page.getByRole('region', { name: 'Не передзвонили' });
  await expect(figure).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const losses = await (await page.request.get(`/api/v1/reports/losses?${await periodOf(page.url())}`)).json() as { not_called_back: { calls: number; callers: number } };
  expect(losses.not_called_back.calls).toBeGreaterThan(0);
  await expect(figure.getByText(String(losses.not_called_back.callers), { exact: true })).toBeVisible();
  await figure.getByRole('link').click();
  await expect(page).toHaveURL(/lost=not_called_back/);
  await expect(page.getByRole('button', { name: /Не передзвонили/ }).first()).toBeVisible();
  // The figure above the list counts the same calls.
  await expect(page.locator('dd').first()).toHaveText(String(losses.not_called_back.calls));
  await expectAccessible(page);
});

test('a webhook is entered, shows its secret once, and a test says what became of it', async ({ page, server }) => {
  await logIn(page, '/settings/webhooks');
  await page.getByRole('button', { name: 'Новий вебхук' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Адреса' }).fill('http://10.0.0.1/hook');
  await dialog.getByRole('button', { name: 'Створити вебхук' }).click();
  await expect(dialog.getByText(/приватну мережу/)).toBeVisible();
  // The server itself stands for a program that does not know the address.
  await dialog.getByRole('textbox', { name: 'Адреса' }).fill(`${server.url}/api/v1/nothing-here`);
  await dialog.getByRole('button', { name: 'Створити вебхук' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Секрет' })).toHaveValue(/^whsec_/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Скопійовано' }).click();
  await page.getByRole('button', { name: 'Надіслати перевірку' }).click();
  await expect(page.getByText(/Інша сторона відповіла 4\d\d/).first()).toBeVisible();
  await expectAccessible(page);
});

/** The same period and connection as the API takes them. */
async function periodOf(address: string): Promise<string> {
  const { searchParams } = new URL(address);
  const [from, to] = (searchParams.get('period') ?? '').split('..');
  const connection = searchParams.get('connection') ?? '';
  const midnight = (day: string, later: number) => kyivMidnight(day, later);
  return new URLSearchParams({ from: midnight(from ?? '', 0), to: midnight(to ?? '', 1), connection_id: connection }).toString();
}

/** The beginning of a day in Kyiv, or of one some days later. */
function kyivMidnight(day: string, later: number): string {
  const noon = new Date(`${day}T12:00:00Z`).getTime() + later * 86_400_000;
  const date = new Date(noon).toISOString().slice(0, 10);
  const hours = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kyiv', hour: '2-digit', hourCycle: 'h23' }).format(new Date(`${date}T00:00:00Z`)));
  return new Date(new Date(`${date}T00:00:00Z`).getTime() - hours * 3_600_000).toISOString();
}

import { expect, expectAccessible, logIn, test } from '../support/test';

/** The manager who is logged in here, and the phone that telephony knows her by. */
const IRYNA = { email: 'iryna@example.com', password: 'demo-demo-demo' };

test('a wrong key is told in words, and the right one lets people in', async ({ page }) => {
  await logIn(page, '/settings/integrations');
  await page.getByRole('link', { name: 'Ringostat' }).first().click();
  await page.getByRole('button', { name: 'Перевірити з’єднання' }).click();
  await expect(page.getByText(/Ringostat (відповідає|пускає)|співробітник/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a click on a number rings out, and the call is tied to it', async ({ page, server }) => {
  await server.telephony('script', { pace: 'at_once', employee_picks_up: true, client_picks_up: true, wait_seconds: 2, talk_seconds: 20, result: true });
  await logIn(page, '/contacts?q=05', IRYNA);
  await page.locator('main a[href*="/contacts/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^Зателефонувати/ }).first().click();
  await server.telephony('idle');
  // It appears in the timeline by itself.
  const entry = page.getByText('Вихідний').first();
  await expect(entry).toBeVisible();
  await expectAccessible(page);
});

test('a call whose webhook was lost appears after a click', async ({ page, server }) => {
  await logIn(page, '/settings/integrations');
  await page.getByRole('link', { name: 'Ringostat' }).first().click();
  const check = page.getByRole('button', { name: 'Перевірити загублені дзвінки' }).first();
  await check.click();
  await expect(page.getByText(/^(Перевірено|Знайдено)/).first()).toBeVisible();

  await server.telephony('faults', { drop_percent: 100 });
  const { id } = await server.telephony('ring', { from: '380675550666', line: '380443330099' });
  await server.telephony(`calls/${String(id)}/before`);
  await server.telephony(`calls/${String(id)}/pick_up`, { sip: 'demoua_andriy' });
  await server.telephony(`calls/${String(id)}/hang_up`, { disposition: 'ANSWERED', waittime: 4, billsec: 50 });
  await server.telephony('faults', { });
  await check.click();
  await expect(page.getByText('Знайдено 1 загублений дзвінок.').first()).toBeVisible();
  await expectAccessible(page);
  await page.goto('/calls?q=675550666');
  await expect(page.getByRole('row').filter({ hasText: '+380 67 555 0666' })).toBeVisible();

  // What is wrong is told in words.
  await server.telephony('faults', { api: { status: 401 } });
  await page.goBack();
  await check.click();
  await expect(page.getByText('Не вдалося перевірити: Ringostat не приймає Auth-key').first()).toBeVisible();
  await server.telephony('faults', {});
});

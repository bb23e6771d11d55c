import type { Page } from '@playwright/test';
import { expect, expectAccessible, logIn, onArchive } from '../support/test';

const IRYNA = { email: 'iryna@example.com', password: 'demo-demo-demo' };
const CLIENT = '380671119988';

interface Row { id: string; recording: { state: string } | null }

/** The newest call of the client, as the API has it. */
async function newest(page: Page): Promise<Row | undefined> {
  const reply = await page.request.get(`/api/v1/calls?number=%2B${CLIENT}`);
  return (await reply.json() as { items: Row[] }).items[0];
}

onArchive('an archived recording plays and seeks when telephony has it no more', async ({ page, server }) => {
  const call = await server.telephony('ring', { from: CLIENT, line: '380443330099' });
  await server.telephony(`calls/${String(call['id'])}/pick_up`, { sip: 'demoua_iryna' });
  await server.telephony(`calls/${String(call['id'])}/hang_up`, { disposition: 'ANSWERED', waittime: 2, billsec: 30, recording: true });
  await server.telephony('idle');
  await logIn(page, '/calls');
  await expect.poll(async () => (await newest(page))?.recording?.state, { timeout: 30_000 }).toBe('archived');
  await server.telephony('faults', { recordings: { status: 404 } });
  const streamed = page.waitForResponse(reply => reply.url().includes('/recording') && reply.status() === 206);
  await page.goto(`/calls?call=${(await newest(page))?.id ?? ''}`);
  const details = page.getByRole('dialog').or(page.getByRole('complementary')).first();
  await details.getByRole('button', { name: /^Слухати/ }).click();
  await streamed;
  const position = details.getByRole('slider');
  await expect(position).toBeEnabled();
  await position.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  // Two voices: one can be heard alone.
  const client = details.getByRole('button', { name: 'клієнт', exact: true });
  await client.click();
  await expect(client).toHaveAttribute('aria-pressed', 'true');
  await expect(details.getByRole('link', { name: 'Завантажити' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/settings/workspace');
  await expect(page.getByText('Зберігаються в каталозі')).toBeVisible();
  await server.telephony('faults', {});
});

onArchive('who may not listen sees no player, and why', async ({ page, server, browser }) => {
  await logIn(page, '/settings/people');
  await page.getByRole('link', { name: /Ірина/ }).first().click();
  const listens = page.getByRole('switch', { name: 'Слухає записи розмов' });
  await expect(listens).toBeChecked();
  await listens.click({ force: true });
  await expect(listens).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Зберігає записи файлами' })).toBeDisabled();
  await expectAccessible(page);
  const hers = await (await browser.newContext({ baseURL: server.url, locale: 'uk-UA' })).newPage();
  await logIn(hers, '/calls?recording=true', IRYNA);
  await expect(hers.locator('main a[href*="call="]').first()).toBeVisible();
  await expect(hers.getByRole('button', { name: /^Слухати/ })).toHaveCount(0);
  await hers.locator('main a[href*="call="]').first().click();
  await expect(hers.getByText(/Вам не дозволено слухати записи/)).toBeVisible();
  await expectAccessible(hers);
  await hers.context().close();
});

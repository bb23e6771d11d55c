import { test as base } from '@playwright/test';
import { demo, type Running } from '../support/server';
import { expect, logIn, report } from '../support/test';

/** A year of a busy company. */
const CALLS = Number(process.env['LARGE'] ?? 100_000);

const test = base.extend<object, { server: Running }>({
  server: [async ({}, use) => {
    const server = await demo(CALLS);
    await use(server);
    await server.stop();
  }, { scope: 'worker', timeout: 1_200_000 }],
  baseURL: async ({ server }, use) => use(server.url),
});

test(`the report with ${CALLS} calls is read, filtered and scrolled`, async ({ page }) => {
  await logIn(page);
  const rows = page.getByRole('row');
  // Looked at often, since what is measured is the page and not the waiting between two looks.
  const see = (what: () => Promise<boolean>) => expect.poll(what, { intervals: [20] }).toBe(true);
  const measured = async (what: string, act: () => Promise<unknown>, seen: () => Promise<void>) => {
    const began = Date.now();
    await act();
    await seen();
    report(`with ${CALLS} calls: ${what}`, Date.now() - began);
  };
  const answered = rows.filter({ hasText: 'Прийнятий' });
  const missed = rows.filter({ hasText: 'Пропущений' });
  await measured('the report is opened', () => page.goto('/calls'), () => see(() => rows.nth(10).isVisible()));
  await page.getByRole('button', { name: 'Статус' }).click();
  await measured('missed calls only', () => page.getByRole('option', { name: 'Пропущений' }).click(), () => see(async () => await missed.first().isVisible() && await answered.count() === 0));
  await measured('of a time long past', () => page.goto('/calls?outcome=missed&q=555'), () => see(() => rows.nth(5).isVisible()));
  await measured('all again', () => page.goto('/calls'), () => see(() => answered.first().isVisible()));
  const last = page.getByRole('table').getByRole('row').last();
  for (const more of ['the second page', 'the third page', 'the fourth page']) {
    const before = await last.textContent();
    await measured(more, () => last.scrollIntoViewIfNeeded(), () => see(async () => await last.textContent() !== before));
  }
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test as base, type Page } from '@playwright/test';
import { start, type Running } from './server';

export const PASSWORD = 'correct horse battery';

/** Stories with a server of their worker, in which Ivan owns the workspace "Вікна". */
export const test = base.extend<object, { server: Running }>({
  server: [async ({}, use) => {
    const server = await start();
    server.run(['user', 'add', '--workspace', 'Вікна', '--email', 'ivan@example.com', '--name', 'Іван Кравець', '--role', 'owner', '--password-stdin'], PASSWORD);
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
});

export { expect };

export async function logIn(page: Page, path = '/calls'): Promise<void> {
  await page.goto(path);
  await page.locator('input[type=email]').fill('ivan@example.com');
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await expect(page).toHaveURL(url => url.pathname + url.search === path);
}

interface Violation { id: string; nodes: { html: string }[] }

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails if axe finds anything on the page as it is now. Menus and lists that drop down stand outside of the landmarks, as they should. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    const { violations } = await checker.run({ rules: { region: { enabled: document.querySelector('[data-portal] [role="listbox"], [data-portal] [role="dialog"]') === null } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
  });
  expect(found).toEqual([]);
}

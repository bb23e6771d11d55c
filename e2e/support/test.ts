import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test as base, type Page } from '@playwright/test';
import { archivingDemo, demo, serve, type Running } from './server';

/** The login of the demo. */
export const DEMO = { email: 'demo@example.com', password: 'demo-demo-demo' };

/** Stories in a workspace with people, clients and some months of calls. The server is started once for all of them. */
export const test = base.extend<object, { server: Running }>({
  server: [async ({}, use) => {
    const server = await demo(400);
    await use(server);
    await server.stop();
  }, { scope: 'worker', timeout: 180_000 }],
  baseURL: async ({ server }, use) => use(server.url),
});

/** Stories in a small workspace whose recordings are archived. */
export const onArchive = test.extend<object, { server: Running }>({
  server: [async ({}, use) => {
    const server = await archivingDemo(20);
    await use(server);
    await server.stop();
  }, { scope: 'worker', timeout: 180_000 }],
});

/** Stories that begin with an empty database. */
export const onEmpty = base.extend<{ server: Running }>({
  server: async ({}, use) => {
    const server = await serve();
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.url),
});

export { expect };

export async function logIn(page: Page, path = '/calls', who = DEMO): Promise<void> {
  await page.goto(path);
  await page.locator('input[type=email]').fill(who.email);
  await page.locator('input[type=password]').fill(who.password);
  await page.locator('button[type=submit]').click();
  await expect(page).toHaveURL(url => url.pathname + url.search === path);
}

let calls = 0;

/** Posts a webhook as Ringostat does. */
export async function tell(server: Running, event: string, body: Record<string, string | null>): Promise<void> {
  const reply = await fetch(`${server.hook}/${event}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  expect(reply.status).toBe(200);
}

/** The fields that all messages of a new incoming call share. */
export function newCall(number: string): Record<string, string> {
  calls += 1;
  const now = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv', dateStyle: 'short', timeStyle: 'medium' }).format(new Date());
  return { uniqueid: `ua9_-${Math.floor(Date.now() / 1000)}.9${calls}`, calldate: now, call_type: 'in', userfield: number, dst: '380443330099' };
}

interface Violation { id: string; nodes: { html: string }[] }

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails if axe finds anything on the page as it is now. What a second look does not find was something that came or went by itself: a message, a row that was told of. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is not there yet has no heading, either.
  await expect(page.locator('h1').first()).toBeVisible();
  let found = await violations(page);
  for (let again = 0; again < 2 && found.length > 0; again += 1) found = await violations(page);
  expect(found).toEqual([]);
}

/** What axe finds. Menus, tooltips and lists that drop down stand outside of the landmarks, as they should. */
async function violations(page: Page): Promise<string[]> {
  // What fades in or out has other colours meanwhile.
  await page.waitForFunction(() => document.getAnimations().every(animation => animation.playState !== 'running' || animation.effect?.getComputedTiming().endTime === Infinity));
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    const floats = document.querySelector('[data-portal] [role="listbox"], [data-portal] [role="dialog"], [data-portal] [role="menu"], [data-portal] [role="tooltip"]') !== null;
    const { violations: all } = await checker.run({ rules: { region: { enabled: !floats } } });
    return all.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
  });
}

/** Fails if the page is wider than the screen. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content, 'the page is wider than the screen').toBeLessThanOrEqual(screen ?? 0);
}

/** Says a measured figure in the report of the run. */
export function report(what: string, milliseconds: number): void {
  base.info().annotations.push({ type: what, description: `${Math.round(milliseconds)} ms` });
  console.log(`${what}: ${Math.round(milliseconds)} ms`);
}

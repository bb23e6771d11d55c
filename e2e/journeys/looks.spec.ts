import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoOverflow, logIn, test } from '../support/test';

const LANGUAGES = ['uk', 'en', 'ru'] as const;
const WIDTHS = [1440, 375];

/** The first row's link, followed. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('main a[href*="/contacts/"], main a[href*="/integrations/"], main a[href*="call="]').first().click();
}

/** Every screen: its address, and what is done before it is looked at. */
const SCREENS: Record<string, { path: string; open?: (page: Page) => Promise<void> }> = {
  'calls': { path: '/calls' },
  'call': { path: '/calls?recording=true', open: openFirst },
  'calls-none': { path: '/calls?q=zzzz' },
  'live': { path: '/live' },
  'contacts': { path: '/contacts' },
  'contact': { path: '/contacts?q=05', open: openFirst },
  'contact-new': { path: '/contacts?new=true' },
  'companies': { path: '/companies' },
  'integrations': { path: '/settings/integrations' },
  'integration': { path: '/settings/integrations', open: openFirst },
  'forwarding': { path: '/settings/integrations', open: async page => { await openFirst(page); await page.locator('a[href*="view=forwarding"]').first().click(); } },
  'people': { path: '/settings/people' },
  'workspace': { path: '/settings/workspace' },
  'tokens': { path: '/settings/tokens' },
  'audit': { path: '/settings/audit' },
  'profile': { path: '/settings/profile' },
};

/** Sets the language of whoever is logged in. */
async function speak(page: Page, language: string): Promise<void> {
  const saved = await page.evaluate(async to => {
    const me = await (await fetch('/api/v1/me')).json() as { version?: number };
    return (await fetch('/api/v1/me', { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': `"${me.version ?? 1}"` }, body: JSON.stringify({ language: to }) })).status;
  }, language);
  expect(saved).toBe(200);
}

// The account is the one of all journeys: the next one finds it as it was.
test.afterEach(({ page }) => speak(page, 'uk'));

for (const scheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    test(`every screen at ${width} px in the ${scheme} theme, in three languages`, async ({ page, context }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height: width === 375 ? 740 : 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await context.addInitScript(value => localStorage.setItem('mantine-color-scheme-value', value), scheme);
      await logIn(page);
      for (const language of LANGUAGES) {
        await speak(page, language);
        for (const [name, { path, open }] of Object.entries(SCREENS)) {
          await page.goto(path);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
          if (open) await open(page);
          await page.waitForLoadState('networkidle').catch(() => undefined);
          await expect(page.locator('.mantine-Skeleton-root:visible')).toHaveCount(0);
          await expectNoOverflow(page);
          // What axe sees does not depend on the language; the longest one is looked at.
          if (language === 'uk') await expectAccessible(page);
          await page.screenshot({ path: `screens/${name}-${language}-${scheme}-${width}.png` });
        }
      }
    });
  }
}

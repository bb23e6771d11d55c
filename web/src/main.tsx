import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speak } from '@/api/client';
import { makeQueryClient } from '@/api/query-client';
import { heedOtherTabs } from '@/features/session/otherTabs';
import { browserTimeZone, firstLanguage, I18nStore, loadBundle } from '@/i18n';
import { Live } from '@/live';
import { App } from './App';
import { makeRouter } from './router';

async function start(root: HTMLElement) {
  const language = firstLanguage();
  const i18n = new I18nStore({ language, bundle: await loadBundle(language), timeZone: browserTimeZone() });
  speak(language);
  i18n.subscribe(() => speak(i18n.get().language));

  const queryClient = makeQueryClient(() => loggedOut());
  const live = new Live(queryClient, () => loggedOut());
  const router = makeRouter({ queryClient, live, i18n });

  /** The session ended while somebody worked: to the login, and back to the same place. */
  function loggedOut() {
    const { pathname, href } = router.state.location;
    live.stop();
    if (['/login', '/setup'].includes(pathname) || pathname.startsWith('/invite/')) return;
    queryClient.clear();
    void router.navigate({ to: '/login', search: { next: href }, replace: true });
  }

  heedOtherTabs();
  createRoot(root).render(<StrictMode><App router={router} /></StrictMode>);
}

const root = document.getElementById('root');
if (root) void start(root);

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { makeQueryClient } from '@/api/query-client';
import { I18nProvider, I18nStore, loadBundle, type Language } from '@/i18n';
import { cssVariables, theme } from '@/ui/theme';

/** A moment for tests that say "today": Wednesday, 14 January 2026, 12:00 in Kyiv. */
export const NOON = Date.parse('2026-01-14T10:00:00Z');

interface Options { language?: Language; timeZone?: string; path?: string }

/** Shows a component with everything that components stand on; returns a user who can click and type. */
export async function show(children: ReactNode, { language = 'en', timeZone = 'Europe/Kyiv', path = '/' }: Options = {}) {
  const i18n = new I18nStore({ language, bundle: await loadBundle(language), timeZone });
  const queryClient = makeQueryClient(() => undefined);
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory({ initialEntries: [path] }) });
  const shown = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <QueryClientProvider client={queryClient}>
        <I18nProvider store={i18n} now={() => NOON}>
          <Notifications />
          <RouterContextProvider router={router as never}>{children}</RouterContextProvider>
        </I18nProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), i18n, queryClient, router, ...shown };
}

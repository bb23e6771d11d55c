import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from '@/i18n';
import { LiveProvider } from '@/live';
import { cssVariables, schemeManager, theme } from '@/ui/theme';
import type { makeRouter } from './router';

/** Everything that the pages stand on. */
export function App({ router }: { router: ReturnType<typeof makeRouter> }) {
  const { queryClient, live, i18n } = router.options.context;
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={schemeManager} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <I18nProvider store={i18n}>
          <LiveProvider value={live}>
            <Notifications position="bottom-center" limit={3} />
            <RouterProvider router={router} />
          </LiveProvider>
        </I18nProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

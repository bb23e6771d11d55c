import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useText } from '@/i18n';
import { Failed } from '@/ui';
import { Problem } from '@/api/problem';

/** A page that could not be shown: an answer that did not come, or code that a newer release has replaced. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const t = useText();
  const retry = () => {
    // A chunk that is gone comes back only with the page itself.
    if (!(error instanceof Problem)) { window.location.reload(); return; }
    reset();
    void router.invalidate();
  };
  return <Failed error={error instanceof Problem ? error : new Problem({ code: 'broken', status: 0, title: t('app-broken'), detail: t('app-broken-text') })} onRetry={retry} />;
}

import { Problem } from '@/api/problem';
import type { Say } from '@/i18n';

/** What a failure is called and what to do, in the reader's language. */
export function problemText(error: unknown, t: Say): { title: string; detail: string } {
  if (error instanceof Problem) {
    if (error.code === 'network') return { title: t('app-problem-network'), detail: t('app-problem-network-detail') };
    if (error.title !== '') return { title: error.title, detail: error.detail };
  }
  return { title: t('app-problem-unknown'), detail: t('app-problem-unknown-detail') };
}

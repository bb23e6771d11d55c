import { choiceParam, idParam, tidy } from '@/ui/search-params';

/** What the address of a form says: which side of it is shown, and which submission. */
export const formSearch = (raw: Record<string, unknown>) => tidy({ view: choiceParam(raw, 'view', ['sent', 'spam']), submission: idParam(raw, 'submission') });

export type FormSearch = ReturnType<typeof formSearch>;

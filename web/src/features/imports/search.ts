import { idParam, tidy } from '@/ui/search-params';

/** What the address of the import says. */
export const importSearch = (raw: Record<string, unknown>) => tidy({
  /** The file that is looked at. */
  file: idParam(raw, 'file'),
});

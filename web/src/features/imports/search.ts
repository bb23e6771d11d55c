import { IMPORT_ENTITIES } from '@/api/imports';
import { choiceParam, idParam, idsParam, tidy } from '@/ui/search-params';

/** What the address of the import says. */
export const importSearch = (raw: Record<string, unknown>) => tidy({
  /** What the next file holds; without it that is recognised. */
  entity: choiceParam(raw, 'entity', IMPORT_ENTITIES),
  /** The file that is looked at. */
  file: idParam(raw, 'file'),
  /** The files that were brought together. */
  files: idsParam(raw, 'files'),
});

export type ImportSearch = ReturnType<typeof importSearch>;

export const idsOf = (files: string | undefined): string[] => files?.split(',') ?? [];

/** The files that are left once one is gone, or another one stands in its place. */
export function filesWithout(files: string | undefined, id: string, instead: readonly string[] = []): string | undefined {
  const left = idsOf(files).flatMap(one => (one === id ? instead : [one]));
  return left.length === 0 ? undefined : left.join(',');
}

import type { Import, ImportPreview, ImportUnknown, ImportValue } from '@/api/imports';

/** A word of a file that is no name here, and what it was said to mean. */
export interface Word extends Pick<ImportUnknown, 'kind' | 'text'> {
  /** So many rows have it; undefined for what was said before they were counted. */
  rows?: number | undefined;
  /** What it means; null: it is left out; undefined: nobody has said so yet. */
  id?: string | null | undefined;
}

type Named = Pick<Word, 'kind' | 'text'>;

/** The server compares words however they are spelt. */
const isSame = (a: Named, b: Named) => a.kind === b.kind && a.text.trim().toLowerCase() === b.text.trim().toLowerCase();

/**
 * The words of a file that are no names here, and those that were and are mapped now. They keep their places while somebody maps them: `seen` are the words as
 * they stood before, and `preview` is the last count.
 */
export function wordsOf(seen: readonly Word[], row: Pick<Import, 'values'>, preview: Pick<ImportPreview, 'unknown'> | null): Word[] {
  const unknown = preview?.unknown ?? [];
  const now: Word[] = [
    ...unknown,
    ...row.values.filter(value => !unknown.some(word => isSame(word, value))),
  ].map(({ kind, text }) => ({
    kind, text,
    rows: unknown.find(word => isSame(word, { kind, text }))?.rows ?? seen.find(word => isSame(word, { kind, text }))?.rows,
    id: row.values.find(value => isSame(value, { kind, text }))?.id,
  }));
  const kept = seen.flatMap(before => now.filter(word => isSame(word, before)));
  return [...kept, ...now.filter(word => !kept.includes(word))];
}

/** What words mean after one was given a meaning; undefined takes its meaning away. */
export function withMeaning(values: readonly ImportValue[], { kind, text }: Named, id: string | null | undefined): ImportValue[] {
  const others = values.filter(value => !isSame(value, { kind, text }));
  return id === undefined ? others : [...others, { kind, text, id }];
}

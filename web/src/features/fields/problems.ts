import { Problem } from '@/api/problem';

/** What the server says of one field, or of the item at `index` of a list. */
export function saidOf(error: unknown, name: string, index?: number): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const wanted = index === undefined ? name : `${name}[${index}]`;
  const said = error.errors.filter(({ field }) => field === wanted).map(({ detail }) => detail);
  return said.length === 0 ? undefined : said.join(' ');
}

/** What is said of no field that is shown: the whole problem, or nothing. */
export function restOf(error: unknown, ...names: string[]): unknown {
  if (!(error instanceof Problem) || error.errors.length === 0) return error;
  return error.errors.every(({ field }) => names.some(name => field === name || field.startsWith(`${name}[`))) ? null : error;
}

/** Texts without blanks around them, and only those that say something. */
export const filled = (texts: string[]): string[] => texts.map(text => text.trim()).filter(text => text !== '');

/** What the server says of the tags, of all and of each. */
export function saidOfTags(error: unknown, name = 'tags'): string | undefined {
  const said = error instanceof Problem ? error.errors.filter(({ field }) => field === name || field.startsWith(`${name}[`)).map(({ detail }) => detail) : [];
  return said.length === 0 ? undefined : [...new Set(said)].join(' ');
}

/** Reading the search parameters of an address, which anybody may have typed: what cannot be read is left out. */

type Raw = Record<string, unknown>;

const ID = /^[0-9a-f-]{36}$/i;

/** Some text, up to 200 characters. */
export function textParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 200) : undefined;
}

/** One of some words. */
export function choiceParam<const T extends string>(raw: Raw, name: string, choices: readonly T[]): T | undefined {
  return choices.find(choice => choice === raw[name]);
}

/** An id. */
export function idParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}

/** Some ids in their order, up to 50: `id,id`. */
export function idsParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  if (typeof value !== 'string') return undefined;
  const ids = [...new Set(value.split(',').filter(id => ID.test(id)))].slice(0, 50);
  return ids.length === 0 ? undefined : ids.join(',');
}

/** Some words in their order, such as the columns of a table: `name,phone,f.birthday`. */
export function wordsParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  if (typeof value !== 'string') return undefined;
  const words = [...new Set(value.split(',').filter(word => /^[a-z][a-z0-9_.]{0,49}$/.test(word)))].slice(0, 60);
  return words.length === 0 ? undefined : words.join(',');
}

/** A field of the workspace and what stands in it: `key:value`. */
export function fieldParam(raw: Raw, name: string): string | undefined {
  const value = textParam(raw, name);
  return value !== undefined && /^[a-z][a-z0-9_]{0,39}:./.test(value) ? value : undefined;
}

/** Only what is set, so that the address stays short: `tidy({ q: textParam(raw, 'q') })`. */
export function tidy<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Plain `a=1&b=two`, without quotes around words. */
export function stringifySearch(search: Raw): string {
  const pairs = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

import type { Shown } from '../model/problems';

/** What is wrong with a field of the block whose form is open. */
export type ErrorOf = (field: string) => string | undefined;

/** Problems of one block by their fields; the server may say the way to a field in front of its name. */
export function errorsBy(problems: readonly Shown[]): ErrorOf {
  return field => {
    const said = problems.filter(one => one.field === field || one.field.endsWith(`.${field}`) || one.field.startsWith(`${field}.`)).map(({ text }) => text);
    return said.length === 0 ? undefined : said.join(' ');
  };
}

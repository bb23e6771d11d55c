import { isWithin, type Shown } from '../model/problems';

/** What is wrong with a field of the block whose form is open. */
export type ErrorOf = (field: string) => string | undefined;

/** Problems of one block by their fields. */
export function errorsBy(problems: readonly Shown[]): ErrorOf {
  return field => {
    const said = problems.filter(one => isWithin(one.field, field)).map(({ text }) => text);
    return said.length === 0 ? undefined : said.join(' ');
  };
}

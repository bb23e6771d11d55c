import { Problem } from './problem';

/** The part of a Mantine form that takes errors. */
interface TakesErrors { setFieldError: (path: string, error: string) => void; getValues: () => object }

/**
 * Puts what the server says of single fields to the fields of a form: `phones[1]` goes to `phones.1`. Returns what has no field there, or null if
 * everything found its place: show it with `ProblemAlert` above the button.
 */
export function applyProblem(form: TakesErrors, error: unknown, names: Record<string, string> = {}): Problem | null {
  if (!(error instanceof Problem)) throw error;
  if (error.errors.length === 0) return error;
  const values = form.getValues();
  const homeless = error.errors.filter(({ field, detail }) => {
    const path = names[field] ?? field.replace(/\[(\d+)\]/g, '.$1');
    if (!hasPath(values, path)) return true;
    form.setFieldError(path, detail);
    return false;
  });
  if (homeless.length === 0) return null;
  return new Problem({ code: error.code, status: error.status, title: error.title, detail: homeless.map(one => `${one.field}: ${one.detail}`).join(' ') });
}

function hasPath(values: object, path: string): boolean {
  let at: unknown = values;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return true;
}

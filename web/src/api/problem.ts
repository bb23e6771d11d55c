import type { components } from './schema.gen';

type Body = components['schemas']['Problem'];
export type FieldProblem = components['schemas']['FieldProblem'];

/**
 * Why a request was not answered as it was asked (RFC 9457). Every query and mutation fails with one; nothing else is thrown by `api/`.
 * `title` and `detail` are in the reader's language, as the server says them; they are empty when the server could not be reached (`code` is
 * `network`) or did not speak (`code` is `unreadable`): `ui/problem.ts` has words for those.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** With 412: the row as it is now. */
  readonly current: unknown;
  /** With `merged`: the card that it went into. */
  readonly mergedInto: string | null;
  /** With `duplicate` and `duplicate_warning`: the contacts that look like what was entered. */
  readonly duplicates: readonly components['schemas']['DuplicateProblem'][];
  /** With 429 and 503: after how many seconds to try again. */
  readonly retryAfterSeconds: number | null;

  constructor(body: Partial<Body> & { code: string; status: number }, retryAfterSeconds: number | null = null) {
    super(`${body.status} ${body.code}`);
    this.name = 'Problem';
    this.code = body.code;
    this.status = body.status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.current = body.current ?? null;
    this.mergedInto = body.merged_into ?? null;
    this.duplicates = body.duplicates ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The server was not reached at all. */
  static network(): Problem {
    return new Problem({ code: 'network', status: 0 });
  }

  /** Reads the problem from an answer that is no success. */
  static async from(response: Response): Promise<Problem> {
    const wait = Number(response.headers.get('retry-after'));
    const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
    const body: unknown = await response.json().catch(() => null);
    if (isBody(body)) return new Problem({ ...body, status: response.status }, retryAfter);
    return new Problem({ code: 'unreadable', status: response.status }, retryAfter);
  }

  /** Whether asking again may help. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === 'changed_meanwhile';
  }
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

/** Whether an error is the problem with this code. */
export function isProblem(error: unknown, code: string): error is Problem {
  return error instanceof Problem && error.code === code;
}

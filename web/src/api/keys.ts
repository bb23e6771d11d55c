/**
 * What a query is called. The first word is the noun of the change feed, the second says what it is of it; live changes find the queries by these two,
 * so every query key is made here.
 */
export type Noun = 'call' | 'contact' | 'company' | 'deal' | 'pipeline' | 'note' | 'connection' | 'line' | 'user' | 'team' | 'workspace' | 'absence' | 'backfill' | 'blocked_number' | 'me' | 'setup' | 'token' | 'webhook' | 'audit' | 'call_request' | 'call_result' | 'live' | 'task' | 'waiting' | 'import' | 'automation' | 'automation_run' | 'notice' | 'field' | 'view' | 'form' | 'merge';

export const keys = {
  /** All that belongs to a noun. */
  all: (noun: Noun) => [noun] as const,
  /** All lists of a noun, whatever their filter. */
  lists: (noun: Noun) => [noun, 'list'] as const,
  /** A list with its filter. */
  list: (noun: Noun, filter: object = {}) => [noun, 'list', filter] as const,
  /** One row. */
  one: (noun: Noun, id: string) => [noun, 'one', id] as const,
  /** What hangs on one row, such as the timeline of a contact or the events of a connection. */
  part: (noun: Noun, id: string, part: string, filter: object = {}) => [noun, 'part', id, part, filter] as const,
  /** Anything else about a noun. */
  about: (noun: Noun, what: string, filter: object = {}) => [noun, 'about', what, filter] as const,
};

import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import type { Change } from './protocol';

/** Which queries hold something of what changed, beside those of its own noun. */
const ELSEWHERE: Record<string, QueryKey[]> = {
  // The last call and the timeline of a contact come from calls, and the feed does not say of which contact.
  call: [['contact', 'one'], ['contact', 'part'], ['connection', 'part']],
  contact: [['call', 'one'], ['company', 'one'], ['deal', 'one'], ['task', 'list'], ['task', 'one']],
  company: [['contact', 'one'], ['call', 'one'], ['deal', 'one'], ['task', 'list'], ['task', 'one']],
  // The feed does not say of which pipeline and of which contact a deal is.
  deal: [['pipeline', 'part'], ['contact', 'part']],
  pipeline: [['deal']],
  note: [['contact', 'part'], ['call', 'part']],
  line: [['connection', 'part']],
  // The feed does not say of which contact.
  task: [['contact', 'part']],
  // An automation tells how often it ran; the timeline shows the run, and the feed does not say of which contact.
  automation_run: [['automation', 'list'], ['automation', 'one'], ['contact', 'part']],
  // All that hung on one card hangs on another one, and the feed does not say what.
  merge: [['contact'], ['company'], ['call'], ['task'], ['deal'], ['note'], ['waiting'], ['merge']],
  // Calls show the name that their result has now.
  call_result: [['call', 'list'], ['call', 'one'], ['contact', 'part']],
  // What a choice is called stands on every card that has it; what is archived is a problem of automations.
  field: [['contact', 'one'], ['company', 'one'], ['deal', 'one'], ['automation', 'list'], ['automation', 'one']],
  // What was sent with a form stands in the timeline of a contact, and the feed does not say of which; it is counted without another version.
  form: [['contact', 'part'], ['form', 'one']],
  user: [['me'], ['call', 'one'], ['contact', 'one'], ['deal', 'one'], ['task', 'list'], ['task', 'one'], ['connection', 'part']],
  team: [['user']],
  workspace: [['me']],
};

function keysOf(change: Change): QueryKey[] {
  return [
    [change.noun, 'list'],
    [change.noun, 'about'],
    [change.noun, 'one', change.id],
    [change.noun, 'part', change.id],
    ...ELSEWHERE[change.noun] ?? [],
  ];
}

/** Marks as old, and reads again where it is shown, what a batch of changes touches. Each query is read once, however many changes touch it. */
export async function invalidate(queryClient: QueryClient, changes: readonly Change[]): Promise<void> {
  const touched = new Map<string, QueryKey>();
  for (const change of changes) for (const key of keysOf(change)) touched.set(JSON.stringify(key), key);
  const prefixes = [...touched.values()];
  await queryClient.invalidateQueries({
    predicate: query => prefixes.some(prefix => startsWith(query.queryKey, prefix)) && !keepsItself(query) && !isUpToDate(query, changes),
  });
}

/** A list that is shown brings itself up to date; one that is not is read again when somebody comes back to it. */
function keepsItself(query: Query): boolean {
  return query.meta?.['keepsItself'] === true && query.getObserversCount() > 0;
}

function startsWith(key: QueryKey, prefix: QueryKey): boolean {
  return prefix.every((part, index) => key[index] === part);
}

/** Our own change comes back through the feed when its answer is already in the cache. */
function isUpToDate(query: Query, changes: readonly Change[]): boolean {
  const data: unknown = query.state.data;
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : null;
  if (typeof version !== 'number') return false;
  const own = changes.filter(change => startsWith(query.queryKey, keys.one(change.noun as never, change.id)));
  return own.length > 0 && own.every(change => change.version > 0 && change.version <= version)
    && !changes.some(change => (ELSEWHERE[change.noun] ?? []).some(prefix => startsWith(query.queryKey, prefix)));
}

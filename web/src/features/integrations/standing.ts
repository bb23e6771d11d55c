import { useQuery } from '@tanstack/react-query';
import { healthQuery, recentEventsQuery, type Connection, type ConnectionEvent, type ConnectionHealth } from '@/api/connections';
import { useNow } from '@/ui';

/** `off`: not connected; `waiting` for the first message; messages are `arriving`, or `failing` to be understood, or have stopped (`silent`). */
export type Standing = 'off' | 'waiting' | 'arriving' | 'failing' | 'silent';

/** A message that was not understood is in the light for a day. */
const DAY_MS = 24 * 3600_000;

export function notUnderstood(events: readonly ConnectionEvent[], now: number): number {
  return events.filter(event => event.processed && !event.understood && now - Date.parse(event.received_at) < DAY_MS).length;
}

export function standingOf(enabled: boolean, health: ConnectionHealth | undefined, events: readonly ConnectionEvent[], now: number): Standing {
  if (!enabled) return 'off';
  if (health?.silence != null) return 'silent';
  if (notUnderstood(events, now) > 0) return 'failing';
  return health?.first_event_seen === true ? 'arriving' : 'waiting';
}

/** It works, but only says what it would do. */
export function isObserving(connection: Connection, standing: Standing): boolean {
  return connection.mode === 'observe' && standing === 'arriving';
}

/** The feed tells of calls, not of messages that made none: so the page asks, often while somebody waits for the first one. */
const SOON_MS = 2000;
const LATER_MS = 10_000;
/** While the telephony's own log is read, somebody looks for the end of it. */
const READING_MS = 700;

/** How a connection is doing, kept up to date. */
export function useHealth(connection: Connection, isWatched: boolean) {
  const now = useNow(60_000);
  const rhythm = (seen: boolean | undefined) => (!isWatched ? 60_000 : seen === true ? LATER_MS : SOON_MS);
  const health = useQuery({ ...healthQuery(connection.id), refetchInterval: query => (isWatched && query.state.data?.repair?.running === true ? READING_MS : rhythm(query.state.data?.first_event_seen)) });
  const seen = health.data?.first_event_seen === true;
  const recent = useQuery({ ...recentEventsQuery(connection.id), enabled: seen || (health.data?.pending ?? 0) > 0, refetchInterval: isWatched ? LATER_MS / 2 : 60_000 });
  const events = recent.data?.items ?? [];
  return { health, events, standing: standingOf(connection.enabled, health.data, events, now) };
}

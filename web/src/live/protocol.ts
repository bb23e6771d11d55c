import type { LiveCalls } from '@/api/live';
import type { components } from '@/api/schema.gen';

/** A row that changed; version 0 is gone. */
export type Change = components['schemas']['ChangeOut'];

/** `live`: changes arrive as they happen; `connecting`: they will be caught up with as soon as the server answers. */
export type LiveStatus = 'connecting' | 'live';

/** What tabs tell each other. */
export type TabMessage
  = | { kind: 'hello' }
    | { kind: 'changes'; changes: Change[] }
    | { kind: 'status'; status: LiveStatus; last: number }
  /** The calls that concern the reader, in place of those that were told before. */
    | { kind: 'live'; live: LiveCalls }
  /** The place in the feed was forgotten: everything has to be loaded anew. */
    | { kind: 'reload'; last: number };

export function readChange(data: unknown): Change | null {
  const value = parse(data);
  const isWhole = value !== null && 'seq' in value && 'noun' in value && 'id' in value && 'version' in value;
  return isWhole ? value as Change : null;
}

export function readLive(data: unknown): LiveCalls | null {
  const value = parse(data);
  return value !== null && 'calls' in value && Array.isArray(value.calls) ? value as LiveCalls : null;
}

function parse(data: unknown): object | null {
  if (typeof data !== 'string') return null;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

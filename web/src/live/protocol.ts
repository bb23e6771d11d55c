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
  /** The place in the feed was forgotten: everything has to be loaded anew. */
    | { kind: 'reload'; last: number };

export function readChange(data: unknown): Change | null {
  if (typeof data !== 'string') return null;
  try {
    const value: unknown = JSON.parse(data);
    const whole = typeof value === 'object' && value !== null && 'seq' in value && 'noun' in value && 'id' in value && 'version' in value;
    return whole ? value as Change : null;
  } catch {
    return null;
  }
}

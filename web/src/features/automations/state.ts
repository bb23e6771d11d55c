import type { AutomationState, RunState, RunStep } from '@/api/automations';
import type { Tone } from '@/ui';

export const STATE_TONES: Record<AutomationState, Tone> = { draft: 'warn', active: 'good', inactive: 'dim' };
export const RUN_TONES: Record<RunState, Tone> = { queued: 'dim', running: 'info', waiting: 'info', done: 'plain', failed: 'bad', cancelled: 'dim', stopped: 'warn' };
export const STEP_TONES: Record<RunStep['state'], Tone> = { done: 'good', would: 'good', skipped: 'dim', failed: 'bad', waiting: 'info', filtered: 'warn' };

export const mayCancel = (state: RunState): boolean => state === 'queued' || state === 'waiting';

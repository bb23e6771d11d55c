import type { Deal } from '@/api/deals';
import type { Stage } from '@/api/pipelines';
import { useFormats, type Formats } from '@/i18n';
import { momentAt, parseDay } from '@/i18n/zone';
import { Nothing, StatusText, type Tone } from '@/ui';
import classes from './deals.module.css';

const TONES: Record<Stage['kind'], Tone> = { open: 'plain', won: 'good', lost: 'bad' };

/** How much a deal is worth, or a dash. */
export function Amount({ deal }: { deal: Pick<Deal, 'amount' | 'currency'> }) {
  const formats = useFormats();
  return deal.amount === null ? <Nothing /> : <span className={classes['amount']}>{formats.money(deal.amount, deal.currency)}</span>;
}

/** A stage by its name; what closes a deal has a colour. */
export function StageText({ stage }: { stage: Pick<Stage, 'name' | 'kind'> }) {
  return <StatusText tone={TONES[stage.kind]}>{stage.name}</StatusText>;
}

/** A day without a clock, such as `2026-12-31`, which is the same in every zone. */
export function dayOfText(day: string, formats: Pick<Formats, 'date' | 'timeZone'>): string {
  const read = parseDay(day);
  return read === null ? day : formats.date(new Date(momentAt(read, 720, formats.timeZone)).toISOString());
}

/** The whole days that a deal has been in its stage. */
export const daysSince = (at: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(at)) / 86_400_000));

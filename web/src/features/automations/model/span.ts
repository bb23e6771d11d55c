/** A length of time as people write it. */
export type Unit = 'minutes' | 'hours' | 'days';
export const UNITS: readonly Unit[] = ['minutes', 'hours', 'days'];
const SIZE: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };

/** Minutes as a count of the greatest unit that has no rest. */
export function spanOf(minutes: number, units: readonly Unit[] = UNITS): { count: number; unit: Unit } {
  const unit = units.toReversed().find(one => minutes > 0 && minutes % SIZE[one] === 0) ?? 'minutes';
  return { count: minutes / SIZE[unit], unit };
}

export const minutesOf = (count: number, unit: Unit): number => Math.round(count * SIZE[unit]);

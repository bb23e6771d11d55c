import { expect, test } from 'vitest';
import { awayOf, momentsOfAway } from './period';

const ZONE = 'Europe/Kyiv';

test.each([
  { what: 'whole days', from: '2026-11-27T22:00:00.000Z', until: '2026-12-05T22:00:00.000Z', away: { from: '2026-11-28', until: '2026-12-05', isWhole: true, begins: '09:00', ends: '18:00' } },
  { what: 'some hours', from: '2026-07-14T11:00:00.000Z', until: '2026-07-14T13:30:00.000Z', away: { from: '2026-07-14', until: '2026-07-14', isWhole: false, begins: '14:00', ends: '16:30' } },
  { what: 'until midnight', from: '2026-07-14T11:00:00.000Z', until: '2026-07-14T21:00:00.000Z', away: { from: '2026-07-14', until: '2026-07-14', isWhole: false, begins: '14:00', ends: '24:00' } },
  { what: 'over a change of the clocks', from: '2026-03-28T22:00:00.000Z', until: '2026-03-29T21:00:00.000Z', away: { from: '2026-03-29', until: '2026-03-29', isWhole: true, begins: '09:00', ends: '18:00' } },
])('$what, both ways', ({ from, until, away }) => {
  expect(awayOf({ from, until }, ZONE)).toEqual(away);
  expect(momentsOfAway(away, ZONE)).toEqual({ from, until });
});

test.each([
  { begins: '18:00', ends: '09:00' },
  { begins: 'noon', ends: '18:00' },
])('from $begins until $ends is no time', clocks => {
  expect(momentsOfAway({ from: '2026-07-14', until: '2026-07-14', isWhole: false, ...clocks }, ZONE)).toBeNull();
});

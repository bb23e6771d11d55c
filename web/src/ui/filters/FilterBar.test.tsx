import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show, NOON } from '@/testing/render';
import { FilterBar, type Filter } from './FilterBar';
import { momentsOf } from './period';

const filters: Filter[] = [
  { kind: 'period', param: 'period', label: 'Period' },
  { kind: 'choice', param: 'outcome', label: 'Status', options: [{ value: 'answered', label: 'Answered' }, { value: 'missed', label: 'Missed' }] },
  { kind: 'choice', param: 'line', label: 'Line', options: [{ value: 'a', label: 'Site' }], isRare: true },
];

test('a choice goes into the address, and its cross takes it out', async () => {
  const onChange = vi.fn();
  const { user, unmount } = await show(<FilterBar filters={filters} values={{}} onChange={onChange} />);
  await user.click(screen.getByRole('button', { name: 'Status' }));
  await user.click(await screen.findByRole('option', { name: 'Missed' }));
  expect(onChange).toHaveBeenLastCalledWith({ outcome: 'missed' });
  unmount();
  const again = await show(<FilterBar filters={filters} values={{ outcome: 'missed', period: 'today' }} onChange={onChange} />);
  expect(screen.getByRole('button', { name: 'Status: Missed' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Period: Today' })).toBeInTheDocument();
  await again.user.click(screen.getByRole('button', { name: 'Remove the filter “Status”' }));
  expect(onChange).toHaveBeenLastCalledWith({ outcome: undefined });
  await again.user.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(onChange).toHaveBeenLastCalledWith({ period: undefined, outcome: undefined });
});

test('rare filters are added when somebody wants them', async () => {
  const { user } = await show(<FilterBar filters={filters} values={{}} onChange={vi.fn()} />);
  expect(screen.queryByRole('button', { name: 'Line' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.click(await screen.findByRole('option', { name: 'Line' }));
  expect(screen.getByRole('button', { name: 'Line' })).toBeInTheDocument();
});

test('periods are days of the workspace', () => {
  const table: [string, string | undefined, string | undefined][] = [
    ['today', '2026-01-13T22:00:00.000Z', '2026-01-14T22:00:00.000Z'],
    ['yesterday', '2026-01-12T22:00:00.000Z', '2026-01-13T22:00:00.000Z'],
    ['7d', '2026-01-07T22:00:00.000Z', '2026-01-14T22:00:00.000Z'],
    ['month', '2025-12-31T22:00:00.000Z', '2026-01-14T22:00:00.000Z'],
    ['last-month', '2025-11-30T22:00:00.000Z', '2025-12-31T22:00:00.000Z'],
    ['2026-03-29..2026-03-29', '2026-03-28T22:00:00.000Z', '2026-03-29T21:00:00.000Z'],
    ['2026-03-29..2026-03-01', undefined, undefined],
    ['whenever', undefined, undefined],
  ];
  for (const [period, from, to] of table) expect({ period, ...momentsOf(period, NOON, 'Europe/Kyiv') }).toEqual({ period, ...from && { from, to } });
});

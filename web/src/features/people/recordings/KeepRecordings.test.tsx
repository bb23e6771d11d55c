import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Workspace } from '@/api/session';
import { show } from '@/testing/render';
import { sizeOf } from './ArchiveState';
import { KeepRecordings } from './KeepRecordings';

const LABELS = { 'aria-labelledby': 'a', 'aria-describedby': 'b' };

async function shown(days: number | null) {
  const workspace = { id: 1, name: 'Acme', version: 3, keep_recordings_days: days } as Workspace;
  const send = vi.fn((row: Workspace, value: number | null) => Promise.resolve({ ...row, keep_recordings_days: value, version: row.version + 1 }));
  const source = { row: workspace, read: (row: Workspace) => row.keep_recordings_days, send, onRow: () => undefined };
  const { user } = await show(<KeepRecordings labels={LABELS} workspace={workspace} source={source} />);
  return { user, send };
}

test('a shorter time deletes recordings, so it is confirmed by the name', async () => {
  const { user, send } = await shown(null);
  await user.click(screen.getByRole('radio', { name: 'For so many days' }));
  await user.clear(screen.getByRole('textbox', { name: 'For so many days' }));
  await user.type(screen.getByRole('textbox', { name: 'For so many days' }), '30');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/older than .?30.? days are deleted/)).toBeInTheDocument();
  expect(send).not.toHaveBeenCalled();
  await user.type(screen.getByRole('textbox', { name: /Acme/ }), 'acme');
  await user.click(screen.getByRole('button', { name: 'Delete older recordings' }));
  expect(send.mock.lastCall?.[1]).toBe(30);
});

test('a longer time is saved at once, and nonsense is not', async () => {
  const { user, send } = await shown(30);
  const field = screen.getByRole('textbox', { name: 'For so many days' });
  await user.clear(field);
  await user.type(field, '99999');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: 'For ever' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(send.mock.lastCall?.[1]).toBeNull();
});

test('sizes are said in units that people read', () => {
  expect([0, 64_044, 12_340_000, 5_600_000_000].map(sizeOf)).toEqual([
    { value: 0, unit: 'mb' }, { value: 0.1, unit: 'mb' }, { value: 12.3, unit: 'mb' }, { value: 5.6, unit: 'gb' },
  ]);
});

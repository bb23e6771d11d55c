import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { WorkingTime } from '@/api/people';
import { show } from '@/testing/render';
import { WorkingTimeField } from './WorkingTimeField';

interface Row { version: number; hours: WorkingTime | null }

function Hours({ send }: { send: (hours: WorkingTime | null) => void }) {
  const [row, setRow] = useState<Row>({ version: 1, hours: null });
  return (
    <WorkingTimeField
      label="Working time" noneLabel="Always" ownLabel="By the week"
      source={{ row, read: one => one.hours, send: (one, hours) => { send(hours); return Promise.resolve({ version: one.version + 1, hours }); }, onRow: setRow }}
    />
  );
}

test('a week is chosen, changed, copied and saved', async () => {
  const send = vi.fn();
  const { user } = await show(<Hours send={send} />);
  await user.click(screen.getByRole('button', { name: /Always/ }));
  await user.click(screen.getByRole('radio', { name: 'By the week' }));
  const monday = within(screen.getByRole('group', { name: 'Monday' }));
  await user.clear(monday.getByRole('textbox', { name: 'Monday: until' }));
  await user.type(monday.getByRole('textbox', { name: 'Monday: until' }), '1730');
  await user.click(monday.getByRole('button', { name: 'Monday: the same for' }));
  await user.click(await screen.findByRole('menuitem', { name: 'All working days' }));
  await user.click(screen.getByRole('checkbox', { name: 'Friday' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(send).toHaveBeenCalledWith({ days: Object.fromEntries(['mon', 'tue', 'wed', 'thu'].map(day => [day, ['09:00-17:30']])), holidays: [] });
  expect(await screen.findByRole('button', { name: /Mon–Thu 09:00–17:30/ })).toBeInTheDocument();
});

test('a clock that is none is not sent', async () => {
  const send = vi.fn();
  const { user } = await show(<Hours send={send} />);
  await user.click(screen.getByRole('button', { name: /Always/ }));
  await user.click(screen.getByRole('radio', { name: 'By the week' }));
  await user.clear(screen.getByRole('textbox', { name: 'Tuesday: from' }));
  await user.type(screen.getByRole('textbox', { name: 'Tuesday: from' }), 'noon');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(send).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toHaveTextContent('Look at the times once more');
});

import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { show } from '@/testing/render';
import { TextField } from './TextField';

interface Row { version: number; name: string }

vi.mock('@tanstack/react-router', async original => ({ ...await original<object>(), useBlocker: () => ({ status: 'idle' }) }));

function Name({ send }: { send: (row: Row, name: string) => Promise<Row> }) {
  const [row, setRow] = useState<Row>({ version: 1, name: 'Ann' });
  return <TextField label="Name" name="name" source={{ row, read: one => one.name, send, onRow: setRow }} />;
}

test('Enter saves, Esc leaves everything as it was', async () => {
  const send = vi.fn((row: Row, name: string) => Promise.resolve({ version: row.version + 1, name }));
  const { user } = await show(<Name send={send} />);
  await user.click(screen.getByRole('button', { name: /Ann/ }));
  await user.keyboard('Anna{Escape}');
  expect(send).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /Ann/ }));
  await user.keyboard('Anna{Enter}');
  expect(await screen.findByRole('button', { name: /Anna/ })).toBeInTheDocument();
  expect(send).toHaveBeenCalledOnce();
});

test('what somebody else wrote meanwhile stands beside what was typed, and the person decides', async () => {
  const send = vi.fn((row: Row, name: string) => (row.version === 1 ? Promise.reject(new Problem({ code: 'stale', status: 412, current: { version: 2, name: 'Bob' } as never })) : Promise.resolve({ version: 3, name })));
  const { user } = await show(<Name send={send} />);
  await user.click(screen.getByRole('button', { name: /Ann/ }));
  await user.keyboard('Anna{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Bob');
  expect(screen.getByRole('textbox')).toHaveValue('Anna');
  await user.click(screen.getByRole('button', { name: 'Save mine' }));
  expect(await screen.findByRole('button', { name: /Anna/ })).toBeInTheDocument();
  expect(send).toHaveBeenLastCalledWith({ version: 2, name: 'Bob' }, 'Anna');
});

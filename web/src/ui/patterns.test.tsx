import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { show } from '@/testing/render';
import { initialsOf, tintOf } from './Avatar';
import { Confirm, ConfirmByName, CopyField, DateTime, Drawer, Duration, Person, PhoneText, ProblemAlert, useNotify } from '.';

test('initials and tints', () => {
  const table: [string, string][] = [['Іван Кравець', 'ІК'], ['ТОВ «Дім»', 'ТД'], ['Марія', 'М'], ['Ann van der Berg', 'AB'], ['+380 67 111 00 03', '#'], ['', '#']];
  for (const [name, initials] of table) expect(initialsOf(name)).toBe(initials);
  expect(tintOf('Іван Кравець')).toBe(tintOf('Іван Кравець'));
});

test('values in local form', async () => {
  await show(<><PhoneText number={{ e164: '+380671110003', raw: '067' }} /><Duration seconds={240} /><DateTime at="2026-01-14T09:24:00Z" /><Person name={null} /></>, { language: 'uk' });
  expect(document.body).toHaveTextContent('+380 67 111 0003');
  expect(document.body).toHaveTextContent('4:00');
  expect(screen.getByText('сьогодні, 11:24')).toHaveAttribute('datetime', '2026-01-14T09:24:00Z');
  expect(screen.getByText('—')).toBeInTheDocument();
});

test('the language changes at once', async () => {
  const { i18n } = await show(<ProblemAlert error={Problem.network()} />, { language: 'en' });
  expect(screen.getByRole('alert')).toHaveTextContent('The server cannot be reached');
  await act(() => i18n.setLanguage('uk'));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Немає зв’язку із сервером'));
  expect(document.documentElement.lang).toBe('uk');
});

test('a problem is said in the words of the server', async () => {
  await show(<ProblemAlert error={new Problem({ code: 'wrong_login', status: 401, title: 'E-mail and password do not match', detail: 'Check both.' })} />);
  expect(screen.getByRole('alert')).toHaveTextContent('E-mail and password do not matchCheck both.');
});

test('a copied field says so; without a clipboard it is selected', async () => {
  const { user } = await show(<CopyField label="Webhook" value="https://crm.example.com/hooks/1" />);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe('https://crm.example.com/hooks/1');
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'Copied' }));
  expect(screen.getByRole('textbox', { name: 'Webhook' })).toHaveFocus();
});

test('what cannot be undone needs its name', async () => {
  const onConfirm = vi.fn();
  const { user } = await show(<ConfirmByName opened onClose={vi.fn()} title="Delete the connection?" name="Main" action="Delete" onConfirm={onConfirm}>Its lines go, too.</ConfirmByName>);
  expect(screen.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await user.type(screen.getByRole('textbox'), 'main');
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('a question is answered by no unless somebody chooses otherwise, and says what went wrong', async () => {
  const [onConfirm, onClose] = [vi.fn(), vi.fn()];
  const { user } = await show(<Confirm title="Delete the view?" action="Delete" onConfirm={onConfirm} onClose={onClose} error={Problem.network()}>Only the view goes.</Confirm>);
  expect(screen.getByRole('alert')).toHaveTextContent('The server cannot be reached');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(onClose).toHaveBeenCalledOnce();
  expect(onConfirm).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('what was done can be taken back', async () => {
  const undo = vi.fn(() => Promise.resolve());
  function Done() {
    const { undoable } = useNotify();
    return <button type="button" onClick={() => undoable('Task done', undo)}>Do</button>;
  }
  const { user } = await show(<Done />);
  await user.click(screen.getByRole('button', { name: 'Do' }));
  expect(await screen.findByText('Task done')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
});

test('the drawer takes the focus, Esc closes it, and the focus returns', async () => {
  function Place() {
    const [opened, setOpened] = useState(false);
    return <><button type="button" onClick={() => setOpened(true)}>Row</button><Drawer opened={opened} onClose={() => setOpened(false)} title="Incoming">Details</Drawer></>;
  }
  vi.spyOn(window, 'matchMedia').mockImplementation(query => ({ matches: query.includes('min-width'), media: query, addEventListener: vi.fn(), removeEventListener: vi.fn() }) as never);
  const { user } = await show(<Place />);
  await user.click(screen.getByRole('button', { name: 'Row' }));
  expect(screen.getByRole('complementary', { name: 'Incoming' })).toHaveTextContent('Details');
  expect(screen.getByText('Incoming')).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(screen.getByRole('button', { name: 'Row' })).toHaveFocus();
});

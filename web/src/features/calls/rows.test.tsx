import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Call } from '@/api/calls';
import { show } from '@/testing/render';
import { CallCard } from './CallCard';
import { Talk, Wait } from './CallClock';
import { ClientCell, ManagerCell } from './cells';

vi.stubGlobal('fetch', () => new Promise(() => undefined));

const call: Call = {
  id: '01a2148c-8789-7668-ad61-3ad265960690', connection_id: '01a2148c-23cd-7e80-bcf8-514199c87037', external_id: 'x', version: 1, direction: 'incoming', callback: false, service: false, anonymous: false,
  phase: 'ended', outcome: 'missed', missed: true, source_status: 'NO ANSWER', client_number: { e164: '+380671110004', raw: '380671110004' }, line_number: null, started_at: '2026-01-14T09:26:00Z',
  answered_at: null, ended_at: null, wait_seconds: 31, talk_seconds: 0, contact: null, company: null, candidates: [], matched_by: null, employee: null, employee_hint: null, employee_uncertain: false,
  legs: [], recording: null, caller_name: null, department: null, scheme: null, target: null, ai: null, utm: {}, result: null, result_id: null, by_hand: null, caused: [], decision: { row: 5, reason: 'not_in_policy', why: '' },
};

test('a missed call has a wait and no talk', async () => {
  await show(<><p data-testid="wait"><Wait call={call} /></p><p data-testid="talk"><Talk call={call} /></p></>);
  expect(screen.getByTestId('wait')).toHaveTextContent('0:31');
  expect(screen.getByTestId('talk')).toHaveTextContent('—');
});

test('a client without a name is the number, and the row says how it stands', async () => {
  const rows: [Partial<Call>, string][] = [
    [{}, '+380 67 111 0004Not linked'],
    [{ candidates: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }] }, '+380 67 111 00042 candidates'],
    [{ contact: { id: 'a', name: '+380 67 111 0004' } }, '+380 67 111 0004New contact'],
    [{ contact: { id: 'a', name: 'Марія Коваль' } }, 'Марія Коваль+380 67 111 0004'],
    [{ anonymous: true, client_number: { e164: null, raw: 'anonymous' } }, 'Hidden number'],
    [{ callback: true }, '+380 67 111 0004callbackNot linked'],
  ];
  for (const [change, text] of rows) {
    const { container, unmount } = await show(<ClientCell call={{ ...call, ...change }} />);
    expect(container).toHaveTextContent(text);
    unmount();
  }
});

test('whoever is not mapped or not certain is marked', async () => {
  await show(<><ManagerCell call={{ ...call, employee_hint: 'exampleua_novak' }} /><ManagerCell call={{ ...call, employee: { id: 'i', name: 'Ivan' }, employee_uncertain: true }} /></>);
  expect(screen.getByText('not mapped')).toBeVisible();
  expect(screen.getByText('?')).toBeVisible();
});

test('on a phone the direction is said, and the whole time is there', async () => {
  await show(<CallCard call={call} />);
  expect(screen.getByRole('img', { name: 'Incoming' })).toBeVisible();
  expect(screen.getByText('today, 11:26')).toBeVisible();
  expect(screen.getByText('waited 0:31')).toBeVisible();
});

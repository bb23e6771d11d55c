import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeDeal, type Deal } from '@/api/deals';
import { keys } from '@/api/keys';
import type { Pages } from '@/api/list';
import { Problem } from '@/api/problem';
import { deal } from '@/testing/deal';
import { show } from '@/testing/render';
import { useMove } from './useMove';

vi.mock('@/api/deals', async original => ({ ...await original<object>(), changeDeal: vi.fn() }));

const STAGES = { next: { id: 'next', name: 'Presentation', kind: 'open' }, won: { id: 'won', name: 'Won', kind: 'won' }, lost: { id: 'lost', name: 'Lost', kind: 'lost' } } as const;
const FILTER = { pipeline_id: 'p1' };
const send = vi.mocked(changeDeal);
const saved = (stage: Deal['stage'], change: Partial<Deal> = {}) => deal({ stage, state: stage.kind, version: 2, ...change });

function Mover({ to }: { to: keyof typeof STAGES }) {
  const { move, question } = useMove();
  return <><button type="button" onClick={() => move(deal(), STAGES[to])}>Move</button>{question}</>;
}

async function start(to: keyof typeof STAGES, reasons: string[] = ['Price', 'Competitor']) {
  const shown = await show(<Mover to={to} />);
  const { queryClient } = shown;
  queryClient.setQueryData<Pages<Deal>>(keys.list('deal', FILTER), { pages: [{ items: [deal()], next: null }], pageParams: [null] });
  queryClient.setQueryData(keys.list('pipeline'), [{ id: 'p1', name: 'Sales', position: 0, archived: false, stages: [], lost_reasons: reasons, created_at: '', version: 1 }]);
  const stage = () => queryClient.getQueryData<Pages<Deal>>(keys.list('deal', FILTER))?.pages[0]?.items[0]?.stage.id;
  await shown.user.click(screen.getByRole('button', { name: 'Move' }));
  return { ...shown, stage };
}

beforeEach(() => {
  send.mockReset();
  // Words of the test before would hold back those of this one.
  notifications.cleanQueue();
  notifications.clean();
});

test('a deal is in its new stage before the server has answered', async () => {
  let answer: (row: Deal) => void = () => undefined;
  send.mockReturnValue(new Promise(done => { answer = done; }));
  const { stage } = await start('next');
  expect(stage()).toBe('next');
  expect(send).toHaveBeenCalledWith(expect.objectContaining({ version: 1 }), { stage_id: 'next' });
  answer(saved(STAGES.next));
  await waitFor(() => expect(stage()).toBe('next'));
});

test('a refusal takes the deal back and says why', async () => {
  send.mockRejectedValue(new Problem({ code: 'pipeline_archived', status: 409, title: 'The pipeline is archived', detail: 'Bring it back first.' }));
  const { stage } = await start('next');
  expect(await screen.findByText('The pipeline is archived')).toBeInTheDocument();
  expect(stage()).toBe('new');
});

test('a change of something else by somebody else is no conflict', async () => {
  send.mockRejectedValueOnce(new Problem({ code: 'stale', status: 412, current: deal({ version: 5, name: 'Doors' }) as never })).mockResolvedValueOnce(saved(STAGES.next, { version: 6, name: 'Doors' }));
  const { stage } = await start('next');
  await waitFor(() => expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ version: 5 }), { stage_id: 'next' }));
  expect(stage()).toBe('next');
});

test('where somebody else has put the deal meanwhile, there it stays, and this is said', async () => {
  send.mockRejectedValue(new Problem({ code: 'stale', status: 412, current: saved(STAGES.won) as never }));
  const { stage } = await start('next');
  expect(await screen.findByText(/Somebody else has moved Windows meanwhile: it is in the stage “Won”/)).toBeInTheDocument();
  expect(stage()).toBe('won');
  expect(send).toHaveBeenCalledOnce();
});

test('why a deal is lost is asked first; nothing is sent without an answer', async () => {
  send.mockResolvedValue(saved(STAGES.lost, { lost_reason: 'Price' }));
  const { user } = await start('lost');
  expect(await screen.findByRole('dialog')).toHaveTextContent('Why is the deal lost?');
  expect(screen.getByRole('button', { name: 'Mark as lost' })).toBeDisabled();
  expect(send).not.toHaveBeenCalled();
  await user.click(screen.getByRole('radio', { name: 'Price' }));
  await user.click(screen.getByRole('button', { name: 'Mark as lost' }));
  expect(send).toHaveBeenCalledWith(expect.anything(), { stage_id: 'lost', lost_reason: 'Price' });
});

test('who does not say why leaves the deal where it was', async () => {
  const { user, stage } = await start('lost');
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(stage()).toBe('new');
  expect(send).not.toHaveBeenCalled();
});

test('another reason is written; without a list of reasons none has to be', async () => {
  send.mockResolvedValue(saved(STAGES.lost));
  const { user } = await start('lost', []);
  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Moved away');
  await user.click(screen.getByRole('button', { name: 'Mark as lost' }));
  expect(send).toHaveBeenCalledWith(expect.anything(), { stage_id: 'lost', lost_reason: 'Moved away' });
});

test('a deal that was won by mistake goes back', async () => {
  send.mockResolvedValueOnce(saved(STAGES.won)).mockResolvedValueOnce(deal({ version: 3 }));
  const { user, stage } = await start('won');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ version: 2 }), { stage_id: 'new' });
  await waitFor(() => expect(stage()).toBe('new'));
});

test('whoever leaves the question why it was lost has not lost it', async () => {
  const { stage, unmount } = await start('lost');
  expect(stage()).toBe('lost');
  unmount();
  expect(stage()).toBe('new');
  expect(send).not.toHaveBeenCalled();
});

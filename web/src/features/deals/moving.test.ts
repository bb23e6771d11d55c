import type { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Deal, DealFilter } from '@/api/deals';
import { keys } from '@/api/keys';
import type { Pages } from '@/api/list';
import { makeQueryClient } from '@/api/query-client';
import { deal } from '@/testing/deal';
import { inStage, showMoved, showSaved } from './moving';

const NOW = Date.parse('2026-01-14T10:00:00Z');
const won = { id: 'won', name: 'Won', kind: 'won' } as const;

const put = (client: QueryClient, filter: DealFilter, ...rows: Deal[]) => client.setQueryData<Pages<Deal>>(keys.list('deal', filter), { pages: [{ items: rows, next: null }], pageParams: [null] });
const ids = (client: QueryClient, filter: DealFilter) => client.getQueryData<Pages<Deal>>(keys.list('deal', filter))?.pages.flatMap(page => page.items.map(({ id, stage }) => `${id} ${stage.id}`));
const board = (client: QueryClient, responsible?: string) => client.getQueryData<{ stages: { deals: number }[] }>(keys.part('pipeline', 'p1', 'board', { responsible }))?.stages.map(({ deals }) => deals);

function shown() {
  const client = makeQueryClient(() => undefined);
  const [one, other, third] = [deal(), deal({ id: 'd2' }), deal({ id: 'd3', stage: won, state: 'won' })];
  put(client, { pipeline_id: 'p1', stage_id: 'new' }, other, one);
  put(client, { pipeline_id: 'p1', stage_id: 'won' }, third);
  put(client, { pipeline_id: 'p1', stage_id: 'won', q: 'else' });
  put(client, { pipeline_id: 'p1' }, one, other, third);
  put(client, { state: 'open' }, one, other);
  for (const responsible of [undefined, 'u1', 'u2']) client.setQueryData(keys.part('pipeline', 'p1', 'board', { responsible }), { stages: [{ stage_id: 'new', deals: 2, sums: [] }, { stage_id: 'won', deals: 1, sums: [] }] });
  client.setQueryData(keys.one('deal', 'd1'), one);
  return { client, one };
}

test('a moved deal stands in its new place at once, on every screen that shows it and on no other', () => {
  const { client, one } = shown();
  showMoved(client, one, inStage(one, won, NOW));
  expect(ids(client, { pipeline_id: 'p1', stage_id: 'new' })).toEqual(['d2 new']);
  expect(ids(client, { pipeline_id: 'p1', stage_id: 'won' })).toEqual(['d1 won', 'd3 won']);
  expect(ids(client, { pipeline_id: 'p1', stage_id: 'won', q: 'else' })).toEqual([]);
  expect(ids(client, { pipeline_id: 'p1' })).toEqual(['d1 won', 'd2 new', 'd3 won']);
  expect(ids(client, { state: 'open' })).toEqual(['d2 new']);
  expect([board(client), board(client, 'u1'), board(client, 'u2')]).toEqual([[1, 2], [1, 2], [2, 1]]);
  expect(client.getQueryData<Deal>(keys.one('deal', 'd1'))).toMatchObject({ state: 'won', stage_since: '2026-01-14T10:00:00.000Z' });
});

test('what was refused stands again where it was', () => {
  const { client, one } = shown();
  showMoved(client, one, inStage(one, won, NOW))();
  expect(ids(client, { pipeline_id: 'p1', stage_id: 'new' })).toEqual(['d2 new', 'd1 new']);
  expect(ids(client, { pipeline_id: 'p1', stage_id: 'won' })).toEqual(['d3 won']);
  expect(board(client)).toEqual([2, 1]);
  expect(client.getQueryData(keys.one('deal', 'd1'))).toEqual(one);
});

test('the answer of the server takes the place of what was only supposed', () => {
  const { client, one } = shown();
  showMoved(client, one, inStage(one, won, NOW));
  showSaved(client, deal({ stage: won, state: 'won', version: 2, name: 'As the server says' }));
  expect(client.getQueryData<Pages<Deal>>(keys.list('deal', { pipeline_id: 'p1', stage_id: 'won' }))?.pages[0]?.items[0]).toMatchObject({ version: 2, name: 'As the server says' });
});

test('a reason goes with the loss', () => {
  const lost = deal({ lost_reason: 'Price', stage: { id: 'lost', name: 'Lost', kind: 'lost' }, state: 'lost' });
  expect(inStage(lost, { id: 'new', name: 'New', kind: 'open' }, NOW).lost_reason).toBeNull();
});

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { keys } from '@/api/keys';
import { invalidate } from './invalidate';
import type { Change } from './protocol';

async function oldAfter(changes: Change[]): Promise<string[]> {
  const queries = new QueryClient();
  const held: [readonly unknown[], unknown][] = [
    [keys.one('call', 'c1'), { id: 'c1', version: 3 }],
    [keys.one('call', 'c2'), { id: 'c2', version: 1 }],
    [keys.part('call', 'c1', 'events'), []],
    [keys.one('contact', 'p1'), { id: 'p1', version: 7 }],
    [keys.part('contact', 'p1', 'timeline'), []],
    [keys.list('user'), []],
    [keys.all('me'), {}],
    [keys.list('absence'), []],
    [keys.list('backfill', { connection_id: 'n1' }), []],
    [keys.one('call_request', 'r1'), { id: 'r1', version: 1 }],
    [keys.list('automation'), []],
    [keys.one('automation', 'a1'), { id: 'a1', version: 2 }],
    [keys.one('automation_run', 'x1'), { id: 'x1' }],
    [keys.list('notice'), {}],
    [keys.list('field'), []],
    [keys.list('view', { list: 'calls' }), []],
  ];
  for (const [key, data] of held) queries.setQueryData(key, data);
  await invalidate(queries, changes);
  return queries.getQueryCache().getAll().filter(query => query.state.isInvalidated).map(query => query.queryKey.filter(part => typeof part === 'string').join(' '));
}

const change = (noun: string, id: string, version: number): Change => ({ seq: 1, noun, id, version });

test('a change makes old what shows it, and nothing else', async () => {
  expect(await oldAfter([change('call', 'c1', 4)])).toEqual(['call one c1', 'call part c1 events', 'contact one p1', 'contact part p1 timeline']);
  expect(await oldAfter([change('user', 'u1', 2)])).toEqual(['call one c1', 'call one c2', 'contact one p1', 'user list', 'me']);
  expect(await oldAfter([change('workspace', '0', 2)])).toEqual(['me']);
  expect(await oldAfter([change('absence', 'a1', 1)])).toEqual(['absence list']);
  expect(await oldAfter([change('backfill', 'b1', 5)])).toEqual(['backfill list']);
  expect(await oldAfter([change('call_request', 'r1', 2)])).toEqual(['call_request one r1']);
  expect(await oldAfter([change('automation', 'a1', 3)])).toEqual(['automation list', 'automation one a1']);
  expect(await oldAfter([change('automation_run', 'x1', 1)])).toEqual(['contact part p1 timeline', 'automation list', 'automation one a1', 'automation_run one x1']);
  expect(await oldAfter([change('notice', 'm1', 1)])).toEqual(['notice list']);
  expect(await oldAfter([change('field', 'f1', 2)])).toEqual(['contact one p1', 'automation list', 'automation one a1', 'field list']);
  expect(await oldAfter([change('view', 'v1', 1)])).toEqual(['view list']);
  expect(await oldAfter([change('weather', 'w1', 2)])).toEqual([]);
});

test('what the reader changed by hand is not read again', async () => {
  expect(await oldAfter([change('contact', 'p1', 7)])).not.toContain('contact one p1');
  expect(await oldAfter([change('contact', 'p1', 8)])).toContain('contact one p1');
  expect(await oldAfter([change('contact', 'p1', 0)])).toContain('contact one p1');
});

test('a list that keeps itself is old only where nobody looks at it', async () => {
  const queries = new QueryClient();
  const options = (of: string) => ({ queryKey: keys.list('contact', { of }), queryFn: () => [], meta: { keepsItself: true }, staleTime: Infinity });
  for (const of of ['shown', 'left']) await queries.query(options(of));
  const stop = new QueryObserver(queries, options('shown')).subscribe(() => undefined);
  await invalidate(queries, [{ seq: 1, noun: 'contact', id: 'p1', version: 2 }]);
  const isOld = (of: string) => queries.getQueryState(options(of).queryKey)?.isInvalidated;
  expect([isOld('shown'), isOld('left')]).toEqual([false, true]);
  stop();
});

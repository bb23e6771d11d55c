import { expect, test } from 'vitest';
import type { View } from '@/api/views';
import { linkOf, queryOf, searchOf, viewOf } from './query';

const view = (id: string, query: string, owner: string | null): View => ({ id, list: 'contacts', name: id, query, shared: true, owner: owner === null ? null : { id: owner, name: owner }, created_at: '', version: 1 });

test('a view keeps filters and columns, and nothing of the moment', () => {
  expect(queryOf({ tag: 'VIP', columns: 'name,f.size', new: 'true', deal: 'd1', call: 'c1', q: undefined })).toBe('columns=name%2Cf.size&tag=VIP');
  expect(queryOf({ new: 'true' })).toBe('');
});

test('what a view keeps comes back as it was', () => {
  const search = { field: 'note:a & b = c', q: 'Ім’я +380', tag: 'VIP, so' };
  expect(searchOf({ query: queryOf(search) })).toEqual(search);
});

test('the view that is shown is found in whatever order its words stand, one’s own first', () => {
  const views = [view('theirs', 'tag=VIP&q=a', 'u2'), view('mine', 'q=a&tag=VIP', 'u1'), view('other', 'q=b', 'u1')];
  expect(viewOf(views, 'q=a&tag=VIP', 'u1')?.id).toBe('mine');
  expect(viewOf(views, 'q=a&tag=VIP', 'u3')?.id).toBe('theirs');
  expect(viewOf(views, 'q=c', 'u1')).toBeUndefined();
});

test('a view is a link', () => {
  expect(linkOf('https://crm.example.com', 'deals', { query: 'view=table' })).toBe('https://crm.example.com/deals?view=table');
  expect(linkOf('https://crm.example.com', 'deals', { query: '' })).toBe('https://crm.example.com/deals');
});

import { changesOf, rebase } from './draft';

const row = { name: 'Main', zone: 'Europe/Kyiv', kinds: ['a'] };

test.each([
  { what: 'nothing typed takes what others saved', typed: {}, theirs: { name: 'Other' }, expect: { name: 'Other' }, conflicts: [], changes: {} },
  { what: 'what was typed stays', typed: { name: 'Mine' }, theirs: {}, expect: { name: 'Mine' }, conflicts: [], changes: { name: 'Mine' } },
  { what: 'changes of different fields go together', typed: { name: 'Mine' }, theirs: { zone: 'UTC' }, expect: { name: 'Mine', zone: 'UTC' }, conflicts: [], changes: { name: 'Mine' } },
  { what: 'the same change is no conflict', typed: { kinds: ['b'] }, theirs: { kinds: ['b'] }, expect: { kinds: ['b'] }, conflicts: [], changes: {} },
  { what: 'two changes of one field are', typed: { name: 'Mine' }, theirs: { name: 'Other' }, expect: { name: 'Mine' }, conflicts: ['name'], changes: { name: 'Mine' } },
])('$what', ({ typed, theirs, expect: wanted, conflicts, changes }) => {
  const draft = rebase({ base: row, typed: { ...row, ...typed } }, { ...row, ...theirs });
  expect(draft.typed).toEqual({ ...row, ...wanted });
  expect(draft.conflicts).toEqual(conflicts);
  expect(changesOf(draft)).toEqual(changes);
});

test('a field that came later is there, one that went is not', () => {
  const draft = rebase<Record<string, string>>({ base: { a: '1', b: '2' }, typed: { a: 'x', b: 'y' } }, { a: '1', c: '3' });
  expect(draft.typed).toEqual({ a: 'x', c: '3' });
});

import { expect, test } from 'vitest';
import { IMPORT_ENTITIES, IMPORT_FIELDS, type Import, type ImportEntity, type ImportField } from '@/api/imports';
import { hasKey, inOrder, isField, means, percentDone, withField } from './plan';

const columns = (...fields: (ImportField | null)[]) => fields.map(field => ({ name: null, samples: [], field }));
const file = (entity: ImportEntity, ...fields: (ImportField | null)[]) => ({ entity, columns: columns(...fields) });

test('what only one column can mean leaves the other one', () => {
  const check = (before: (ImportField | null)[], place: number, field: ImportField | null, after: (ImportField | null)[]) => {
    expect(withField(columns(...before), place, field)).toEqual(after);
  };
  check(['name', 'phone', null], 2, 'name', [null, 'phone', 'name']);
  check(['name', 'phone', null], 2, 'phone', ['name', 'phone', 'phone']);
  check(['name', 'phone', null], 0, null, [null, 'phone', null]);
  check(['field:1', 'stage', null], 2, 'field:1', [null, 'stage', 'field:1']);
  check(['record_id', null], 1, 'record_id', [null, 'record_id']);
});

test('contacts are recognised by phones, e-mail addresses and ids, the others by their name', () => {
  const contacts = [['name', 'email'], ['phone'], ['record_id'], ['name', null]] as const;
  expect(contacts.map(fields => hasKey(file('contacts', ...fields)))).toEqual([true, true, true, false]);
  for (const entity of ['companies', 'deals', 'tasks'] as const) {
    expect([hasKey(file(entity, 'record_id', 'phone')), hasKey(file(entity, null, 'name'))]).toEqual([false, true]);
  }
});

test('each kind of file has fields of its own, and those of the workspace', () => {
  expect([isField('contacts', 'stage'), isField('deals', 'stage'), isField('tasks', 'due'), isField('companies', 'email'), isField('deals', 'field:1'), isField('deals', 'none'), isField('deals', null)])
    .toEqual([false, true, true, false, true, false, false]);
  for (const entity of IMPORT_ENTITIES) expect(new Set(IMPORT_FIELDS[entity]).size).toBe(IMPORT_FIELDS[entity].length);
  expect([means(file('deals', 'stage', null), 'stage'), means(file('deals', 'name'), 'stage')]).toEqual([true, false]);
});

test('files that refer to each other come in their order, of one kind as they came', () => {
  const all = [['deals', 1], ['tasks', 2], ['contacts', 3], ['companies', 4], ['contacts', 5]] as const;
  expect(inOrder(all.map(([entity, id]) => ({ entity, id }))).map(({ id }) => id)).toEqual([4, 3, 5, 1, 2]);
});

test('progress is never ahead of the rows', () => {
  const row = (done_rows: number, rows: number) => ({ done_rows, rows }) as unknown as Import;
  expect([percentDone(row(0, 3)), percentDone(row(2, 3)), percentDone(row(3, 3)), percentDone(row(0, 0))]).toEqual([0, 66, 100, 100]);
});

import { expect, test } from 'vitest';
import type { Import, ImportField } from '@/api/imports';
import { hasKey, percentDone, withField } from './plan';

const columns = (...fields: (ImportField | null)[]) => fields.map(field => ({ name: null, samples: [], field }));

test('what only one column can mean leaves the other one', () => {
  const check = (before: (ImportField | null)[], place: number, field: ImportField | null, after: (ImportField | null)[]) => {
    expect(withField(columns(...before), place, field)).toEqual(after);
  };
  check(['name', 'phone', null], 2, 'name', [null, 'phone', 'name']);
  check(['name', 'phone', null], 2, 'phone', ['name', 'phone', 'phone']);
  check(['name', 'phone', null], 0, null, [null, 'phone', null]);
});

test('rows are recognised by phones and e-mail addresses', () => {
  const row = (...fields: (ImportField | null)[]) => ({ columns: columns(...fields) }) as unknown as Import;
  expect([hasKey(row('name', 'email')), hasKey(row('phone')), hasKey(row('name', null))]).toEqual([true, true, false]);
});

test('progress is never ahead of the rows', () => {
  const row = (done_rows: number, rows: number) => ({ done_rows, rows }) as unknown as Import;
  expect([percentDone(row(0, 3)), percentDone(row(2, 3)), percentDone(row(3, 3)), percentDone(row(0, 0))]).toEqual([0, 66, 100, 100]);
});

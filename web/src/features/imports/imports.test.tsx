import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Import, ImportPatch, ImportPreview } from '@/api/imports';
import { broughtFile } from '@/testing/import';
import { show } from '@/testing/render';
import { Draft } from './Draft';
import { DropFile } from './DropFile';
import { Several } from './Several';
import { watched } from './watched';

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const PREVIEW: ImportPreview = { new: 2, merged: 0, unchanged: 0, duplicates: 0, refused: 1, runs: 0, unknown: [] };
const PIPELINES = [
  { id: 'p1', name: 'Sales', archived: false, stages: [{ id: 's1', name: 'New', kind: 'open' }, { id: 's2', name: 'Talks', kind: 'open' }] },
  { id: 'p2', name: 'Service', archived: false, stages: [{ id: 's3', name: 'Asked', kind: 'open' }] },
  { id: 'p3', name: 'Old', archived: true, stages: [{ id: 's4', name: 'Gone', kind: 'open' }] },
];
const FIELDS = [
  { id: 'f1', entity: 'deal', key: 'area', name: 'Area of the flat', kind: 'number', choices: [], position: 0, archived: false, version: 1 },
  { id: 'f2', entity: 'contact', key: 'size', name: 'Size', kind: 'text', choices: [], position: 0, archived: false, version: 1 },
  { id: 'f3', entity: 'deal', key: 'old', name: 'Archived', kind: 'text', choices: [], position: 1, archived: true, version: 1 },
];

/** A server with some files; `count` says what would come of one. Returns what it was asked to do. */
function serve(files: Import[], count: (row: Import) => ImportPreview = () => PREVIEW) {
  const rows = new Map(files.map(row => [row.id, row]));
  const asked: [string, string, ImportPatch?][] = [];
  const keep = (row: Import, change: Partial<Import>) => {
    const now = { ...row, ...change, version: row.version + 1 };
    rows.set(row.id, now);
    return json(now);
  };
  vi.stubGlobal('fetch', async (request: Request) => {
    const [, , , noun, id, verb] = new URL(request.url).pathname.split('/');
    if (noun === 'pipelines') return json({ items: PIPELINES });
    if (noun === 'fields') return json({ items: FIELDS, next: null });
    if (noun === 'users') return json({ items: [{ id: 'u1', name: 'Ann', active: true }, { id: 'u2', name: 'Left', active: false }], next: null });
    const row = rows.get(id ?? '');
    if (row === undefined) return json({ code: 'not_found', status: 404, title: 'Not here', detail: '' }, 404);
    if (request.method === 'PATCH') {
      const body = await request.json() as ImportPatch;
      asked.push(['change', row.id, body]);
      const { columns, ...others } = body;
      return keep(row, { ...others, ...(columns && { columns: row.columns.map((column, at) => ({ ...column, field: columns[at] ?? null })) }), state: 'ready', preview: null });
    }
    if (verb === undefined) return json(row);
    if (verb !== 'preview') asked.push([verb, row.id]);
    if (verb === 'preview') return keep(row, { state: 'counted', preview: count(row) });
    return keep(row, verb === 'start' ? { state: 'running', started_at: '2026-01-14T09:00:00Z' } : { state: 'cancelled' });
  });
  return asked;
}

/** A draft as the page shows it. */
function Shown({ id }: { id: string }) {
  const { data } = useQuery(watched(id));
  return data && <Draft row={data} files={undefined} />;
}

const optionsOf = async (user: Awaited<ReturnType<typeof show>>['user'], name: string) => {
  await user.click(screen.getByRole('combobox', { name }));
  const list = await screen.findByRole('listbox', { name });
  return within(list).getAllByRole('option').map(option => option.textContent);
};

test('a stage that is none here is mapped, keeps its place and can be left out', async () => {
  const mapped = (row: Import) => row.values.length > 0;
  const asked = serve([broughtFile()], row => ({ ...PREVIEW, unknown: mapped(row) ? [] : [{ kind: 'stage', text: 'In talks', rows: 2 }] }));
  const { user } = await show(<Shown id="i1" />);
  const words = await screen.findByRole('region', { name: 'Unknown people and stages' });
  expect(words).toHaveTextContent('In talksStage · 2 rows');
  expect(await optionsOf(user, 'Who or what “In talks” is here')).toEqual(['Leave out', 'New', 'Talks', 'Asked']);
  await user.click(screen.getByRole('option', { name: 'Talks' }));
  await waitFor(() => expect(asked).toEqual([['change', 'i1', { values: [{ kind: 'stage', text: 'In talks', id: 's2' }] }]]));
  expect(screen.getByRole('combobox', { name: 'Who or what “In talks” is here' })).toHaveValue('Talks');
  expect(words).toHaveTextContent('2 rows');
  await optionsOf(user, 'Who or what “In talks” is here');
  await user.click(screen.getByRole('option', { name: 'Leave out' }));
  await waitFor(() => expect(asked[1]).toEqual(['change', 'i1', { values: [{ kind: 'stage', text: 'In talks', id: null }] }]));
});

test('a column can be a field of the workspace, of such cards only; deals without a pipeline may be given one', async () => {
  const asked = serve([broughtFile()]);
  const { user } = await show(<Shown id="i1" />);
  await screen.findByRole('combobox', { name: 'Pipeline of the deals' });
  const options = await optionsOf(user, 'What “Area” means');
  expect(options.slice(-3)).toEqual(['Tags', 'Record ID', 'Area of the flat']);
  await user.click(screen.getByRole('option', { name: 'Area of the flat' }));
  await waitFor(() => expect(asked).toEqual([['change', 'i1', { columns: ['name', 'stage', 'field:f1'] }]]));
  expect(await optionsOf(user, 'Pipeline of the deals')).toEqual(['The one that has the stage', 'Sales', 'Service']);
  await user.click(screen.getByRole('option', { name: 'Service' }));
  await waitFor(() => expect(asked[1]).toEqual(['change', 'i1', { pipeline_id: 'p2' }]));
  expect(screen.getByText(/another amount is another deal/)).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'A contact is recognised' })).toBeNull();
});

test('automations are offered only where some would begin, with how many', async () => {
  const asked = serve([broughtFile()], () => ({ ...PREVIEW, runs: 2 }));
  const { user } = await show(<Shown id="i1" />);
  const box = await screen.findByRole('checkbox', { name: 'Also start automations' });
  expect(box).not.toBeChecked();
  expect(screen.getByText('2 runs at most')).toBeVisible();
  await user.click(box);
  await waitFor(() => expect(asked).toEqual([['change', 'i1', { run_automations: true }]]));
});

test('without such automations nothing is said of them', async () => {
  serve([broughtFile()]);
  await show(<Shown id="i1" />);
  expect(await screen.findByText('New deals')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'Also start automations' })).toBeNull();
});

test('several files stand in the order in which they are started, once each has the column it needs', async () => {
  const name = [{ name: 'Name', samples: [], field: 'name' }];
  const asked = serve([
    broughtFile({ id: 'd', file_name: 'deals.csv' }),
    broughtFile({ id: 'k', file_name: 'contacts.csv', entity: 'contacts', columns: name }),
    broughtFile({ id: 'c', file_name: 'companies.csv', entity: 'companies', columns: name }),
  ], ({ id }) => ({ ...PREVIEW, unknown: id === 'd' ? [{ kind: 'stage', text: 'In talks', rows: 2 }] : [] }));
  const { user } = await show(<Several ids={['d', 'k', 'c', 'gone']} />);
  const files = await screen.findAllByRole('listitem');
  expect(files.map(item => within(item).getByRole('link').textContent)).toEqual(['companies.csv', 'contacts.csv', 'deals.csv']);
  await waitFor(() => expect(files.map(item => item.lastElementChild?.previousElementSibling?.textContent)).toEqual(['Ready', 'Choose the columns', '1 unknown word']));
  const start = screen.getByRole('button', { name: 'Import 3 files' });
  expect(start).toBeDisabled();
  await user.click(screen.getByRole('combobox', { name: 'What is in contacts.csv' }));
  await user.click(await screen.findByRole('option', { name: 'Companies' }));
  await waitFor(() => expect(asked).toEqual([['change', 'k', { entity: 'companies' }]]));
  await waitFor(() => expect(start).toBeEnabled());
  await user.click(start);
  await waitFor(() => expect(asked.slice(1)).toEqual([['start', 'k'], ['start', 'c'], ['start', 'd']]));
  expect(await screen.findAllByText('Waits its turn')).toHaveLength(2);
});

test('one of several files that cannot be read holds the others up no longer than one wants', async () => {
  const sent: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const { searchParams } = new URL(request.url);
    const file = searchParams.get('filename') ?? '';
    sent.push(`${file} ${searchParams.get('entity') ?? ''}`);
    return Promise.resolve(file === 'broken.csv' ? json({ code: 'invalid', status: 422, title: 'Not accepted', detail: '', errors: [{ field: 'file', code: 'not_a_table', detail: 'Save it as XLSX.' }] }, 422) : json(broughtFile({ id: file, file_name: file }), 201));
  });
  const { user, container } = await show(<DropFile entity="deals" />);
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('there is no input');
  await user.upload(input, [new File(['a'], 'a.csv'), new File(['b'], 'broken.csv'), new File(['c'], 'c.csv')]);
  expect(await screen.findByRole('alert')).toHaveTextContent('Save it as XLSX.');
  expect(sent).toEqual(['a.csv auto', 'broken.csv auto', 'c.csv auto']);
  expect(screen.getByText('broken.csv')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Go on with the other 2 files' })).toBeVisible();
});

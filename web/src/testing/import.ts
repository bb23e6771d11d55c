import type { Import } from '@/api/imports';

/** A file that was brought, for tests. */
export function broughtFile(change: Partial<Import> = {}): Import {
  return {
    id: 'i1', entity: 'deals', file_name: 'deals.csv', format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, sheets: [], has_header: true,
    columns: [{ name: 'Name', samples: ['Kitchen'], field: 'name' }, { name: 'Stage', samples: ['In talks'], field: 'stage' }, { name: 'Area', samples: ['12'], field: null }],
    remembered: false, merge_by: 'phone_or_email', overwrite: false, skip_unknown_responsible: false, pipeline_id: null, values: [], run_automations: false, state: 'ready', rows: 3, done_rows: 0, preview: null,
    result: { new: 0, merged: 0, unchanged: 0, duplicates: 0, refused: 0 }, problem: null, user_id: 'u1', created_at: '2026-01-14T08:00:00Z', started_at: null, finished_at: null, version: 1, ...change,
  };
}

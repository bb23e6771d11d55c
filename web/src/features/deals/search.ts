import type { DealFilter } from '@/api/deals';
import { STAGE_KINDS } from '@/api/pipelines';
import { choiceParam, fieldParam, idParam, textParam, tidy, wordsParam } from '@/ui/search-params';

/** What the address of the deals says. */
export const dealSearch = (raw: Record<string, unknown>) => tidy({
  pipeline: idParam(raw, 'pipeline'),
  /** A board, unless this says otherwise. */
  view: choiceParam(raw, 'view', ['table']),
  q: textParam(raw, 'q'),
  responsible: idParam(raw, 'responsible'),
  /** Of the table; on a phone the column that is shown. */
  stage: idParam(raw, 'stage'),
  state: choiceParam(raw, 'state', STAGE_KINDS),
  /** Of the table, too. */
  tag: textParam(raw, 'tag'),
  field: fieldParam(raw, 'field'),
  columns: wordsParam(raw, 'columns'),
  /** The deal whose details are open. */
  deal: idParam(raw, 'deal'),
  /** The form for a new deal is open. */
  new: choiceParam(raw, 'new', ['true']),
});

export type DealSearch = ReturnType<typeof dealSearch>;

/** The deals of the table. */
export function tableFilter(search: DealSearch, pipeline: string): DealFilter {
  return tidy({ pipeline_id: pipeline, q: search.q, responsible_id: search.responsible, stage_id: search.stage, state: search.state, tag: search.tag, field: search.field });
}

/** The deals of a column of the board. */
export function columnFilter(search: Pick<DealSearch, 'q' | 'responsible'>, pipeline: string, stage: string): DealFilter {
  return tidy({ pipeline_id: pipeline, stage_id: stage, q: search.q, responsible_id: search.responsible });
}

import { queryOptions } from '@tanstack/react-query';
import type { FieldKind } from './fields';
import { keys } from './keys';
import { whole, type ListSource, type Page } from './list';
import { ask } from './untyped';
import { ifMatch } from './version';

/** What begins a run. */
export const TRIGGER_KINDS = ['contact_created', 'call_ended', 'call_answered', 'call_missed', 'call_processed', 'deal_created', 'deal_moved', 'field_changed', 'task_overdue', 'form_submitted'] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

export type Subject = 'call' | 'contact' | 'company' | 'deal' | 'task';
export type Operator = 'is' | 'is_not' | 'contains' | 'is_set' | 'is_not_set' | 'more' | 'less';

/** Something that has to hold. `value` is null where the operator needs none. */
export interface Condition { subject: Subject; field: string; op: Operator; value: string | null }

/** When an automation runs. An empty or absent list stands for any. */
export interface Trigger {
  kind: TriggerKind;
  conditions?: Condition[];
  origins?: string[];
  directions?: string[];
  outcomes?: string[];
  line_ids?: string[];
  first_call?: boolean | null;
  target?: boolean | null;
  min_score?: number | null;
  max_score?: number | null;
  pipeline_ids?: string[];
  pipeline_id?: string | null;
  from_stage_ids?: string[];
  to_stage_ids?: string[];
  entity?: Entity | null;
  field?: string | null;
  task_types?: string[];
  form_ids?: string[];
}

export type Entity = 'contact' | 'company' | 'deal';

/** Who is to own, do or hear something. */
export type Who
  = | { kind: 'inherited' | 'responsible' | 'nobody' }
    | { kind: 'user'; user_id: string | null }
    | { kind: 'rotate'; user_ids?: string[]; team_id?: string | null };

export interface Branch { name: string; conditions: Condition[]; blocks: Block[] }
export interface Until { entity: Entity; field: string; value: string | null }

/** What each kind of block holds. */
export interface BlockFields {
  create_deal: { pipeline_id: string | null; stage_id: string | null; name: string; amount: string | null; responsible: Who; skip_if_open: boolean };
  create_task: { task_type: string; title: string; text: string; assignee: Who; due_minutes: number | null };
  create_contact: { name: string; responsible: Who };
  set_field: { entity: Entity; field: string; value: string };
  set_responsible: { entity: Entity; who: Who };
  add_tag: { tag: string };
  comment: { text: string };
  send_webhook: { webhook_id: string | null };
  send_email: { to: Who | { kind: 'contact' }; subject: string; text: string };
  notify: { who: Who; text: string };
  wait: { minutes: number | null; until: Until | null };
  filter: { conditions: Condition[] };
  split: { branches: Branch[]; otherwise: Block[] };
  end: object;
}

export type BlockKind = keyof BlockFields;
export type BlockOf<K extends BlockKind> = { id: string; kind: K } & BlockFields[K];
/** A step of an automation, told apart by its kind. `id` is given by the editor and stays. */
export type Block = { [K in BlockKind]: BlockOf<K> }[BlockKind];

export interface AutomationIn { name: string; trigger: Trigger; blocks: Block[] }
export type AutomationState = 'draft' | 'active' | 'inactive';
export interface AutomationPatch extends Partial<AutomationIn> { state?: 'active' | 'inactive' }

/** What is missing or wrong; `block_id` is null for the trigger and the name. */
export interface BlockProblem { block_id: string | null; field: string; code: string; detail: string }

export interface Automation extends AutomationIn {
  id: string;
  state: AutomationState;
  problems: BlockProblem[];
  runs: { total: number; running: number; failed: number; last_at: string | null };
  created_at: string;
  created_by: { id: string; name: string } | null;
  changed_at: string;
  version: number;
}

export interface Template { key: string; name: string; description: string; automation: AutomationIn }

export type ValueType = 'text' | 'number' | 'date' | 'bool' | 'choice' | 'user' | 'line' | 'connection' | 'pipeline' | 'stage' | 'company';
export interface VocabularyField { subject: Subject; field: string; type: ValueType; choices?: string[] }
/** A field that the workspace has added; `field` is `fields.<key>`. What conditions and blocks say for a choice stays when it is renamed. */
export interface OwnField { entity: Entity; field: string; name: string; kind: FieldKind; ops: Operator[]; choices: { value: string; name: string }[]; placeholder: string; archived: boolean }
/** What conditions can ask for, what texts can hold, and which fields can be set. */
export interface Vocabulary {
  triggers: { kind: TriggerKind; fields: string[] }[];
  conditions: VocabularyField[];
  placeholders: string[];
  /** What can be followed; a block can set only what is `writable`. */
  fields: { entity: Entity; field: string; type: string; writable?: boolean }[];
  /** Those that the workspace has added, in their order, with the archived ones. */
  own_fields: OwnField[];
}

export const RUN_STATES = ['queued', 'running', 'waiting', 'done', 'failed', 'cancelled', 'stopped'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** A block that was reached in a run, or that would be. */
export interface RunStep {
  n: number;
  block_id: string;
  kind: BlockKind;
  state: 'done' | 'skipped' | 'failed' | 'waiting' | 'filtered' | 'would';
  at: string | null;
  entity: string | null;
  entity_id: string | null;
  /** Why, in the reader's language. */
  detail: string | null;
}

interface Named { id: string; name: string }

export interface Run {
  id: string;
  automation: Named;
  state: RunState;
  trigger_kind: TriggerKind;
  subject: { call_id: string | null; contact: Named | null; deal: Named | null; company: Named | null; task_id: string | null };
  began_at: string;
  ended_at: string | null;
  due_at: string | null;
  error: { code: string; block_id?: string | null; detail: string } | null;
  steps?: RunStep[] | null;
}

/** What an automation would do about a call. */
export interface Trial { runs: boolean; why: string; steps: RunStep[] }
/** What it would have done about the calls of a month. */
export interface MonthTrial { calls: number; capped: boolean; runs: number; deals: number; tasks: number; contacts: number; other: number }

/** All automations, oldest first; a workspace has few enough to read them at once. */
export function automationsQuery() {
  return queryOptions({
    queryKey: keys.list('automation'),
    queryFn: ({ signal }) => whole<Automation>(cursor => ask<Page<Automation>>('GET', '/api/v1/automations', { params: { query: { limit: 200, ...cursor } }, signal })),
  });
}

/** One automation. */
export function automationQuery(id: string) {
  return queryOptions({ queryKey: keys.one('automation', id), queryFn: ({ signal }) => ask<Automation>('GET', '/api/v1/automations/{id}', { params: { path: { id } }, signal }) });
}

/** What can be begun with, in the reader's language. */
export function templatesQuery(language: string) {
  return queryOptions({
    queryKey: keys.about('automation', 'templates', { language }),
    queryFn: async ({ signal }) => (await ask<{ items: Template[] }>('GET', '/api/v1/automations/templates', { signal })).items,
    staleTime: Infinity,
    meta: { keepsItself: true },
  });
}

/** It stays as it is until a field of the workspace changes. */
export function vocabularyQuery() {
  return queryOptions({
    queryKey: keys.about('field', 'vocabulary'),
    queryFn: ({ signal }) => ask<Vocabulary>('GET', '/api/v1/automations/vocabulary', { signal }),
    staleTime: Infinity,
  });
}

export interface RunFilter { automation_id: string; state?: RunState }

/** The runs of an automation, newest first. */
export const runs: ListSource<Run, RunFilter> = {
  noun: 'automation_run',
  page: ({ automation_id: id, ...filter }, cursor, signal) => ask('GET', '/api/v1/automations/{id}/runs', { params: { path: { id }, query: { ...filter, ...(cursor === null ? {} : { cursor }) } }, signal }),
  row: (id, signal) => ask('GET', '/api/v1/automation_runs/{id}', { params: { path: { id } }, signal: signal ?? null }),
};

/** One run with its steps. */
export function runQuery(id: string) {
  return queryOptions({ queryKey: keys.one('automation_run', id), queryFn: ({ signal }) => runs.row(id, signal) });
}

export const createAutomation = (body: AutomationIn, key: string): Promise<Automation> =>
  ask('POST', '/api/v1/automations', { params: { header: { 'Idempotency-Key': key } }, body });

export const changeAutomation = (row: { id: string; version: number }, body: AutomationPatch): Promise<Automation> =>
  ask('PATCH', '/api/v1/automations/{id}', { params: { path: { id: row.id }, header: ifMatch(row) }, body });

export const deleteAutomation = (row: { id: string; version: number }) =>
  ask<undefined>('DELETE', '/api/v1/automations/{id}', { params: { path: { id: row.id }, header: ifMatch(row) } });

export const retryRun = (id: string): Promise<Run> => ask('POST', '/api/v1/automation_runs/{id}/retry', { params: { path: { id } } });
export const cancelRun = (id: string): Promise<Run> => ask('POST', '/api/v1/automation_runs/{id}/cancel', { params: { path: { id } } });

/** What the automation would do about a call, as it is saved or as it is sent along. Nothing happens. */
export const tryOnCall = (id: string, callId: string, automation: AutomationIn | null): Promise<Trial> =>
  ask('POST', '/api/v1/automations/{id}/try', { params: { path: { id } }, body: { call_id: callId, ...(automation === null ? {} : { automation }) } });

/** What the saved automation would have done about the calls of the last 30 days. */
export const tryOnMonth = (id: string): Promise<MonthTrial> => ask('POST', '/api/v1/automations/{id}/try_month', { params: { path: { id } }, body: {} });

import { STAGE_KINDS, type Pipeline, type PipelinePatch, type StageKind } from '@/api/pipelines';
import { filled } from '@/features/fields/problems';

/** A stage in the form; `key` stays while it is moved. */
export interface DraftStage { key: string; id: string | null; name: string; kind: StageKind }
export interface Draft { name: string; stages: DraftStage[]; reasons: string[] }

/** What keeps a pipeline from being saved: no name, a stage without one, or no stage of a kind. */
export type Fault = { at: 'name' } | { at: 'stage'; key: string } | { at: 'kind'; kind: StageKind };

let count = 0;

export function newStage(name: string, kind: StageKind): DraftStage {
  count += 1;
  return { key: `new ${count}`, id: null, name, kind };
}

/** The pipeline as the form begins with it; a new one has a stage of each kind. */
export function startOf(pipeline: Pipeline | null, nameOf: (kind: StageKind) => string): Draft {
  if (pipeline === null) return { name: '', stages: STAGE_KINDS.map(kind => newStage(nameOf(kind), kind)), reasons: [] };
  return { name: pipeline.name, stages: pipeline.stages.map(({ id, name, kind }) => ({ key: id, id, name, kind })), reasons: pipeline.lost_reasons };
}

export function faultOf({ name, stages }: Draft): Fault | null {
  if (name.trim() === '') return { at: 'name' };
  const unnamed = stages.find(stage => stage.name.trim() === '');
  if (unnamed) return { at: 'stage', key: unnamed.key };
  const missing = STAGE_KINDS.find(kind => !stages.some(stage => stage.kind === kind));
  return missing === undefined ? null : { at: 'kind', kind: missing };
}

/** What is sent: all stages in their order, known ones with their id. */
export function bodyOf({ name, stages, reasons }: Draft): Required<Pick<PipelinePatch, 'name' | 'stages' | 'lost_reasons'>> {
  return { name: name.trim(), stages: stages.map(stage => ({ ...(stage.id === null ? {} : { id: stage.id }), name: stage.name.trim(), kind: stage.kind })), lost_reasons: filled(reasons) };
}

export const isSameDraft = (one: Draft, other: Draft): boolean => JSON.stringify(bodyOf(one)) === JSON.stringify(bodyOf(other));

/** The list with one of its entries a place further up or down. */
export function movedBy<T>(list: T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

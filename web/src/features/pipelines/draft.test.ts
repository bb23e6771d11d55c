import { expect, test } from 'vitest';
import type { Pipeline } from '@/api/pipelines';
import { bodyOf, faultOf, isSameDraft, movedBy, newStage, startOf } from './draft';

const pipeline: Pipeline = {
  id: 'p1', name: 'Sales', position: 0, archived: false, lost_reasons: ['Price'], created_at: '', version: 1,
  stages: [{ id: 's1', name: 'New', kind: 'open', position: 0 }, { id: 's2', name: 'Won', kind: 'won', position: 1 }, { id: 's3', name: 'Lost', kind: 'lost', position: 2 }],
};
const start = startOf(pipeline, kind => kind);

test('a new pipeline begins with a stage of each kind', () => {
  expect(bodyOf({ ...startOf(null, kind => kind), name: 'Service' })).toEqual({ name: 'Service', lost_reasons: [], stages: [{ name: 'open', kind: 'open' }, { name: 'won', kind: 'won' }, { name: 'lost', kind: 'lost' }] });
});

test('known stages are sent with their ids, in their new order; empty reasons are not', () => {
  const draft = { ...start, stages: [...movedBy(start.stages, 0, 1), newStage(' Later ', 'open')], reasons: ['Price', ' '] };
  expect(bodyOf(draft)).toEqual({ name: 'Sales', lost_reasons: ['Price'], stages: [{ id: 's2', name: 'Won', kind: 'won' }, { id: 's1', name: 'New', kind: 'open' }, { id: 's3', name: 'Lost', kind: 'lost' }, { name: 'Later', kind: 'open' }] });
  expect(isSameDraft(draft, start)).toBe(false);
  expect(isSameDraft({ ...start, reasons: ['Price', ''] }, start)).toBe(true);
});

test('a stage does not leave the list by being moved', () => {
  expect(movedBy(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(movedBy(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(movedBy(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
});

test('what keeps it from being saved is named', () => {
  expect(faultOf(start)).toBeNull();
  expect(faultOf({ ...start, name: ' ' })).toEqual({ at: 'name' });
  expect(faultOf({ ...start, stages: start.stages.map(stage => ({ ...stage, name: stage.kind === 'won' ? '' : stage.name })) })).toEqual({ at: 'stage', key: 's2' });
  expect(faultOf({ ...start, stages: start.stages.filter(({ kind }) => kind !== 'won') })).toEqual({ at: 'kind', kind: 'won' });
});

import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components, paths } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type Pipeline = Schemas['PipelineOut'];
export type Stage = Schemas['StageOut'];
export type StageKind = Stage['kind'];
export type PipelineIn = Schemas['PipelineIn'];
export type PipelinePatch = Schemas['PipelinePatch'];
/** How many deals stand in each stage, and how much they come to. */
export type PipelineBoard = paths['/api/v1/pipelines/{id}/board']['get']['responses']['200']['content']['application/json'];

export const STAGE_KINDS = ['open', 'won', 'lost'] as const satisfies readonly StageKind[];

/** The pipelines in their order; what is archived stands last. */
export function pipelinesQuery() {
  return queryOptions({
    queryKey: keys.list('pipeline'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/pipelines', { signal }))).items,
  });
}

/** Counts and sums of the stages; of one person's deals, or of all. */
export function pipelineBoardQuery(id: string, responsible: string | undefined) {
  return queryOptions({
    queryKey: keys.part('pipeline', id, 'board', { responsible }),
    queryFn: ({ signal }) => take(client.GET('/api/v1/pipelines/{id}/board', { params: { path: { id }, query: responsible === undefined ? {} : { responsible_id: responsible } }, signal })),
  });
}

export const createPipeline = (body: PipelineIn, key: string): Promise<Pipeline> =>
  take(client.POST('/api/v1/pipelines', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changePipeline = (pipeline: Pipeline, body: PipelinePatch): Promise<Pipeline> =>
  take(client.PATCH('/api/v1/pipelines/{id}', { params: { path: { id: pipeline.id }, header: ifMatch(pipeline) }, body }));

export const deletePipeline = (pipeline: Pipeline) =>
  take(client.DELETE('/api/v1/pipelines/{id}', { params: { path: { id: pipeline.id }, header: ifMatch(pipeline) } }));

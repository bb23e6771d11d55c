import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { Page, Pages } from './list';
import type { components, paths } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type Task = Schemas['TaskOut'];
export type TaskIn = Schemas['TaskIn'];
export type TaskPatch = Schemas['TaskPatch'];
export type TaskCounts = Schemas['TaskCountsOut'];
/** For which calls a connection or a line makes tasks, and for whom. */
export type TaskRule = Schemas['TaskRulesOut'];
type Query = NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>;
export type TaskFilter = Omit<Query, 'limit' | 'cursor'>;
/** Whose tasks are counted. */
export type TaskOwner = NonNullable<paths['/api/v1/tasks/counts']['get']['parameters']['query']>;

export const TASK_KINDS = ['call_back', 'call', 'meeting', 'message', 'other'] as const satisfies readonly Task['kind'][];

/** So many tasks are read at once: a list of somebody's day is seen whole. */
const PAGE = 100;

/** Tasks, the open ones by the time they are due, the closed ones newest first. They move from section to section, so their pages are read again as a whole. */
export function tasksQuery(filter: TaskFilter) {
  return infiniteQueryOptions<Page<Task>, Error, Pages<Task>, QueryKey, string | null>({
    queryKey: keys.list('task', filter),
    queryFn: ({ pageParam, signal }) => take(client.GET('/api/v1/tasks', { params: { query: { limit: PAGE, ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

/** One task. */
export function taskQuery(id: string) {
  return queryOptions({ queryKey: keys.one('task', id), queryFn: ({ signal }) => take(client.GET('/api/v1/tasks/{id}', { params: { path: { id } }, signal })) });
}

/** How many tasks somebody has open, by when they are due. */
export function taskCountsQuery(owner: TaskOwner) {
  return queryOptions({ queryKey: keys.about('task', 'counts', owner), queryFn: ({ signal }) => take(client.GET('/api/v1/tasks/counts', { params: { query: owner }, signal })) });
}

export const createTask = (body: TaskIn, key: string): Promise<Task> =>
  take(client.POST('/api/v1/tasks', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeTask = (task: Task, body: TaskPatch): Promise<Task> =>
  take(client.PATCH('/api/v1/tasks/{id}', { params: { path: { id: task.id }, header: ifMatch(task) }, body }));

export const deleteTask = (task: Task) =>
  take(client.DELETE('/api/v1/tasks/{id}', { params: { path: { id: task.id }, header: ifMatch(task) } }));

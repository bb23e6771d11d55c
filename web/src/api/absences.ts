import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import { whole } from './list';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type Absence = Schemas['AbsenceOut'];
export type AbsenceIn = Schemas['AbsenceIn'];
export type AbsencePatch = Schemas['AbsencePatch'];

/** Who is away or will be, in the order of the ends. */
export function absencesQuery() {
  return queryOptions({
    queryKey: keys.list('absence'),
    queryFn: ({ signal }) => whole<Absence>(cursor => take(client.GET('/api/v1/absences', { params: { query: { limit: 200, ...cursor } }, signal }))),
  });
}

export const createAbsence = (body: AbsenceIn, key: string): Promise<Absence> =>
  take(client.POST('/api/v1/absences', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeAbsence = (absence: Absence, body: AbsencePatch): Promise<Absence> =>
  take(client.PATCH('/api/v1/absences/{id}', { params: { path: { id: absence.id }, header: ifMatch(absence) }, body }));

export const deleteAbsence = (absence: Absence) =>
  take(client.DELETE('/api/v1/absences/{id}', { params: { path: { id: absence.id }, header: ifMatch(absence) } }));

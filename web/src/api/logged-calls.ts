import type { Call } from './calls';
import { client, take } from './client';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type LoggedCall = Schemas['LoggedCallIn'];
export type LoggedCallPatch = Schemas['LoggedCallPatch'];
export type CallMedium = Schemas['CallMedium'];
export type LoggedDirection = Schemas['LoggedDirection'];
export type LoggedOutcome = Schemas['LoggedOutcome'];

/** Logs a call that was made elsewhere. */
export const logCall = (body: LoggedCall, key: string): Promise<Call> =>
  take(client.POST('/api/v1/calls/log', { params: { header: { 'Idempotency-Key': key } }, body }));

/** Corrects one. */
export const changeLoggedCall = (call: Call, body: LoggedCallPatch): Promise<Call> =>
  take(client.PATCH('/api/v1/calls/{id}/log', { params: { path: { id: call.id }, header: ifMatch(call) }, body }));

export const deleteLoggedCall = (call: Call) =>
  take(client.DELETE('/api/v1/calls/{id}', { params: { path: { id: call.id }, header: ifMatch(call) } }));

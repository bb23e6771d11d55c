import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import { whole, type Page, type Pages } from './list';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type Webhook = Schemas['WebhookOut'];
export type WebhookEvent = Schemas['WebhookEvent'];
export type Delivery = Schemas['DeliveryOut'];

/** What can be told, in the order in which it is offered. */
export const EVENTS: readonly WebhookEvent[] = ['connection.silent', 'connection.recovered'];

/** So many messages are shown before somebody asks for more. */
const SHOWN = 20;

/** The addresses that are told what happens, oldest first. */
export function webhooksQuery() {
  return queryOptions({
    queryKey: keys.list('webhook'),
    queryFn: ({ signal }) => whole<Webhook>(cursor => take(client.GET('/api/v1/webhooks', { params: { query: { limit: 200, ...cursor } }, signal }))),
  });
}

/** What was sent to an address, newest first. */
export function deliveriesQuery(webhookId: string) {
  return infiniteQueryOptions<Page<Delivery>, Error, Pages<Delivery>, QueryKey, string | null>({
    queryKey: keys.part('webhook', webhookId, 'deliveries'),
    queryFn: ({ pageParam, signal }) => take(client.GET('/api/v1/webhooks/{id}/deliveries', {
      params: { path: { id: webhookId }, query: { limit: SHOWN, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal,
    })),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

export const createWebhook = (body: Schemas['WebhookIn'], key: string): Promise<Webhook> =>
  take(client.POST('/api/v1/webhooks', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeWebhook = (webhook: Webhook, body: Schemas['WebhookPatch']): Promise<Webhook> =>
  take(client.PATCH('/api/v1/webhooks/{id}', { params: { path: { id: webhook.id }, header: ifMatch(webhook) }, body }));

export const deleteWebhook = (webhook: Webhook) =>
  take(client.DELETE('/api/v1/webhooks/{id}', { params: { path: { id: webhook.id }, header: ifMatch(webhook) } }));

export const testWebhook = (id: string): Promise<Delivery> => take(client.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } }));

export const retryDelivery = ({ webhook_id, id }: Delivery): Promise<Delivery> =>
  take(client.POST('/api/v1/webhooks/{id}/deliveries/{delivery_id}/retry', { params: { path: { id: webhook_id, delivery_id: id } } }));

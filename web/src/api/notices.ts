import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { keys } from './keys';
import { ask } from './untyped';

/** A word to one person, such as what an automation had to say. */
export interface Notice { id: string; at: string; text: string; entity: 'contact' | 'deal' | 'call' | 'task' | null; entity_id: string | null; read: boolean }
export interface NoticePage { items: Notice[]; next: string | null; unread: number }

/** One's own notices, newest first, with the number of those that were not read. */
export function noticesQuery() {
  return infiniteQueryOptions<NoticePage, Error, InfiniteData<NoticePage, string | null>, QueryKey, string | null>({
    queryKey: keys.list('notice'),
    queryFn: ({ pageParam, signal }) => ask('GET', '/api/v1/notices', { params: { query: { limit: 30, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal }),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

/** Marks as read what is as old as a notice, and that notice. */
export const readNotices = (upTo: string) => ask<undefined>('POST', '/api/v1/notices/read', { body: { up_to: upTo } });

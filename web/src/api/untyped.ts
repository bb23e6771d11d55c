import { client, take } from './client';

interface Asked { params?: { path?: Record<string, string>; query?: Record<string, unknown>; header?: Record<string, string> }; body?: unknown; signal?: AbortSignal | null }
type Method = (path: string, asked: Asked) => Promise<{ data?: unknown }>;

/** The client for operations that `schema.gen.ts` does not describe: their types are written by hand beside the functions that call them. */
const raw = client as unknown as Record<'GET' | 'POST' | 'PATCH' | 'DELETE', Method>;

export function ask<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, asked: Asked = {}): Promise<T> {
  return take(raw[method](path, asked) as Promise<{ data?: T }>);
}

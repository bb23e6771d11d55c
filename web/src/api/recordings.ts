import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';

export type Archive = components['schemas']['ArchiveOut'];

/** How the archive of recordings stands. */
export function archiveQuery() {
  return queryOptions({ queryKey: keys.about('workspace', 'archive'), queryFn: ({ signal }) => take(client.GET('/api/v1/recordings', { signal })) });
}

/** Has all recordings tried again that were given up. */
export const retryArchive = (): Promise<Archive> => take(client.POST('/api/v1/recordings/retry', {}));

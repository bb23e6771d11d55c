import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countImport, type Import } from '@/api/imports';
import { keys } from '@/api/keys';
import { useNotify } from '@/ui';
import { hasKey } from './plan';

/** Whatever is chosen is counted at once: the figures are always those of what stands there. Not while the file is given up. */
export function useCounting(row: Import, isGivenUp: boolean) {
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const count = useMutation({ mutationFn: countImport, onSuccess: now => { queryClient.setQueryData(keys.one('import', now.id), now); }, onError: failed });
  const { mutate } = count;
  const isReady = row.state === 'ready' && hasKey(row) && !isGivenUp;
  useEffect(() => { if (isReady) mutate(row.id); }, [isReady, row.id, row.version, mutate]);
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { connectionQuery, isSetup, patchConnection, type ConnectionSetup } from '@/api/connections';
import { keys } from '@/api/keys';
import { currentOf } from '@/api/version';

/** Gives a parameter a meaning, or takes it away (null). The table of others' assignments stays, whoever saves at the same moment. */
export function useAssign(connection: ConnectionSetup) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, meaning }: { key: string; meaning: string | null }) => {
      const cached = queryClient.getQueryData(connectionQuery(connection.id).queryKey);
      let row = cached !== undefined && isSetup(cached) ? cached : connection;
      for (let attempt = 0; ; attempt += 1) {
        const others = Object.fromEntries(Object.entries(row.aliases).filter(([other]) => other !== key));
        try {
          return await patchConnection(row, { aliases: meaning === null ? others : { ...others, [key]: meaning } });
        } catch (error) {
          const current = currentOf(error, row);
          if (current === null || attempt === 3) throw error;
          row = current;
        }
      }
    },
    onSuccess: row => {
      queryClient.setQueryData(keys.one('connection', connection.id), row);
      void queryClient.invalidateQueries({ queryKey: keys.part('connection', connection.id, 'recent') });
      void queryClient.invalidateQueries({ queryKey: keys.part('connection', connection.id, 'events') });
    },
  });
}

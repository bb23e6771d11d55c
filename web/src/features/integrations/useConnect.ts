import { useMutation, useQueryClient } from '@tanstack/react-query';
import { connectionQuery, patchConnection, type Connection, type ConnectionPatch } from '@/api/connections';
import { keys } from '@/api/keys';
import { currentOf } from '@/api/version';

/** Switches a connection on and off. Others may change its settings at the same moment: that does not stop it. */
export function useConnect(connection: Connection) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: ConnectionPatch) => {
      let row: Connection = queryClient.getQueryData(connectionQuery(connection.id).queryKey) ?? connection;
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await patchConnection(row, change);
        } catch (error) {
          const current: Connection | null = currentOf(error, row);
          if (current === null || attempt === 3) throw error;
          row = current;
        }
      }
    },
    onSuccess: row => {
      queryClient.setQueryData(keys.one('connection', connection.id), row);
      void queryClient.invalidateQueries({ queryKey: keys.lists('connection') });
      void queryClient.invalidateQueries({ queryKey: ['connection', 'part', connection.id] });
    },
  });
}

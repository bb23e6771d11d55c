import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeCall, type CallPatch } from '@/api/call-details';
import { callQuery, type Call } from '@/api/calls';
import { currentOf } from '@/api/version';

/** Changes a call. After a conflict the call is shown as it is now, and the change can be sent once more. */
export function useCallChange(call: Call) {
  const queryClient = useQueryClient();
  const put = (row: Call) => queryClient.setQueryData(callQuery(call.id).queryKey, row);
  return useMutation({
    mutationFn: (change: CallPatch) => changeCall(queryClient.getQueryData(callQuery(call.id).queryKey) ?? call, change),
    onSuccess: put,
    onError: error => {
      const now = currentOf(error, call);
      if (now) put(now);
    },
  });
}

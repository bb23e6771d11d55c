import { useQueryClient } from '@tanstack/react-query';
import type { Call } from '@/api/calls';
import { keys } from '@/api/keys';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';

/** Says that a call was logged, and has it shown where it belongs at once. */
export function useLogged() {
  const t = useText();
  const { said } = useNotify();
  const queryClient = useQueryClient();
  return (call: Call) => {
    said(t('calls-log-done'));
    void queryClient.invalidateQueries({ queryKey: keys.lists('call') });
    if (call.contact) void queryClient.invalidateQueries({ queryKey: keys.all('contact') });
  };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteDeal, type Deal } from '@/api/deals';
import { keys } from '@/api/keys';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { ConfirmByName, useNotify } from '@/ui';
import { reread } from './moving';

/** Asks for the name before a deal goes. */
export function DeleteDeal({ deal, opened, onClose, onGone }: { deal: Deal; opened: boolean; onClose: () => void; onGone: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const remove = useMutation({
    mutationFn: () => deleteDeal(deal),
    onSuccess: async () => {
      said(t('deals-deleted', { name: deal.name }));
      onGone();
      queryClient.removeQueries({ queryKey: keys.one('deal', deal.id) });
      await reread(queryClient);
    },
    onError: error => {
      const now = currentOf(error, deal);
      if (now) queryClient.setQueryData(keys.one('deal', deal.id), now);
    },
  });
  return (
    <ConfirmByName opened={opened} onClose={() => { remove.reset(); onClose(); }} title={t('deals-delete-title')} name={deal.name} action={t('deals-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('deals-delete-text')}
    </ConfirmByName>
  );
}

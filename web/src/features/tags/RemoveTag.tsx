import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CardEntity } from '@/api/fields';
import { keys } from '@/api/keys';
import { removeTag, type Tag } from '@/api/tags';
import { useText } from '@/i18n';
import { Confirm, useNotify } from '@/ui';

/** Asks before a tag is taken off all cards. */
export function RemoveTag({ entity, tag, count, onClose }: { entity: CardEntity; tag: Tag; count: string; onClose: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const remove = useMutation({
    mutationFn: () => removeTag(entity, tag.name),
    onSuccess: ({ cards }) => {
      said(t('tags-removed', { name: tag.name, count: cards }));
      onClose();
      void queryClient.invalidateQueries({ queryKey: keys.all(entity) });
    },
  });
  return (
    <Confirm color="red" title={t('tags-remove-title', { name: tag.name })} action={t('tags-remove-do')} onClose={onClose} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('tags-remove-text', { count })}
    </Confirm>
  );
}

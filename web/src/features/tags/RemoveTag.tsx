import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CardEntity } from '@/api/fields';
import { keys } from '@/api/keys';
import { removeTag, type Tag } from '@/api/tags';
import { useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';

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
    <Modal opened onClose={onClose} title={t('tags-remove-title', { name: tag.name })} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <Stack gap="md">
        <Text>{t('tags-remove-text', { count })}</Text>
        <ProblemAlert error={remove.error} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>{t('app-cancel')}</Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>{t('tags-remove-do')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

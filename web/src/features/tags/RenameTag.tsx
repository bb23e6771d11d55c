import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CardEntity } from '@/api/fields';
import { keys } from '@/api/keys';
import { renameTag, type Tag } from '@/api/tags';
import { restOf, saidOf } from '@/features/fields/problems';
import { useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';

interface Props { entity: CardEntity; tag: Tag; others: Tag[]; onClose: () => void }

/** Another name for a tag, on every card that has it. With the name of another one the two become one. */
export function RenameTag({ entity, tag, others, onClose }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const [name, setName] = useState(tag.name);
  const folded = (text: string) => text.trim().toLocaleLowerCase();
  const merged = others.find(other => other.name !== tag.name && folded(other.name) === folded(name));
  const rename = useMutation({
    // Cards have one spelling: that of the tag which is there already.
    mutationFn: () => renameTag(entity, tag.name, merged?.name ?? name.trim()),
    onSuccess: ({ cards }) => {
      said(t('tags-renamed', { from: tag.name, name: merged?.name ?? name.trim(), count: cards }));
      onClose();
      void queryClient.invalidateQueries({ queryKey: keys.all(entity) });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('tags-rename-title', { name: tag.name })} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <form noValidate onSubmit={event => { event.preventDefault(); if (name.trim() !== '') rename.mutate(); }}>
        <Stack gap="md">
          <TextInput label={t('fields-name')} data-autofocus autoComplete="off" maxLength={50} value={name} onChange={event => setName(event.currentTarget.value)} error={name.trim() === '' ? t('app-required') : saidOf(rename.error, 'name')} />
          {merged && <Alert color="yellow" variant="light">{t('tags-merge', { from: tag.name, name: merged.name })}</Alert>}
          <ProblemAlert error={restOf(rename.error, 'name')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('app-cancel')}</Button>
            <Button type="submit" loading={rename.isPending} disabled={name.trim() === tag.name}>{t(merged ? 'tags-merge-do' : 'tags-rename-do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

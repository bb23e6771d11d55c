import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteAbsence, type Absence } from '@/api/absences';
import { keys } from '@/api/keys';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { useAwayText } from './useAwayText';

/** Removes an absence, after a question. */
export function DeleteAbsence({ absence, name, onClose }: { absence: Absence | null; /** Who is away. */ name: string; onClose: () => void }) {
  const t = useText();
  const awayText = useAwayText();
  const queryClient = useQueryClient();
  const renew = () => queryClient.invalidateQueries({ queryKey: keys.lists('absence') });
  const remove = useMutation({ mutationFn: deleteAbsence, onSuccess: async () => { onClose(); await renew(); }, onError: () => void renew() });
  const close = () => { remove.reset(); onClose(); };
  return (
    <Modal opened={absence !== null} onClose={close} title={t('people-away-delete-title')} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {absence !== null && (
        <Stack gap="md">
          <div>
            <Text>{name}: {awayText(absence)}</Text>
            <Text c="dimmed">{t('people-away-delete-text')}</Text>
          </div>
          <ProblemAlert error={remove.error} />
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={close}>{t('app-cancel')}</Button>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(absence)}>{t('people-away-delete')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

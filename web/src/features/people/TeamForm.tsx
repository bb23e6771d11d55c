import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import { createTeam, renameTeam, type Team } from '@/api/people';
import { Problem } from '@/api/problem';
import { idempotencyKey, nextKey } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';

/** The name of a team, of a new one or of one that is there. */
export function TeamForm({ team, onClose }: { team: Team | 'new' | null; onClose: () => void }) {
  const t = useText();
  const isNew = team === 'new';
  return (
    <Modal opened={team !== null} onClose={onClose} title={t(isNew ? 'people-team-new' : 'people-team-rename')} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {team !== null && <Form team={isNew ? null : team} onClose={onClose} />}
    </Modal>
  );
}

function Form({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [known, setKnown] = useState(team);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm({ initialValues: { name: team?.name ?? '' } });
  const isTheirs = known !== null && team !== null && known.name !== team.name;
  const save = useMutation({
    mutationFn: ({ name }: typeof form.values) => (known === null ? createTeam(name, key.current) : renameTeam(known, name)),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: keys.lists('team') });
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      // Somebody renamed it meanwhile: their name is shown, and saving again decides for ours.
      if (error instanceof Problem && error.code === 'stale') setKnown(error.current as Team);
      else setProblem(applyProblem(form, error));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); save.mutate(values); })}>
      <Stack gap="md">
        <TextInput label={t('people-column-title')} data-autofocus required autoComplete="off" {...form.getInputProps('name')} />
        {isTheirs && <Text role="alert" size="sm">{t('fields-conflict')} <b>{known.name}</b></Text>}
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t(isTheirs ? 'fields-take-theirs' : 'app-cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t(isTheirs ? 'fields-keep-mine' : 'fields-save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

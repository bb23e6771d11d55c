import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import { inviteUser, teamsQuery, type Role, type User } from '@/api/people';
import type { Problem } from '@/api/problem';
import { idempotencyKey, nextKey } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { OneTimeLink } from './OneTimeLink';
import { RoleChoice } from './RoleChoice';

/** Adds a person and shows the link to be sent. */
export function InviteUser({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText();
  const [invited, setInvited] = useState<User | null>(null);
  const close = () => { setInvited(null); onClose(); };
  return (
    <Modal opened={opened} onClose={close} title={invited ? t('people-invited', { name: invited.name }) : t('people-invite-title')} closeOnClickOutside={false} size={520} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {invited === null ? <Form onInvited={setInvited} onCancel={close} /> : <Done user={invited} onClose={close} />}
    </Modal>
  );
}

function Form({ onInvited, onCancel }: { onInvited: (user: User) => void; onCancel: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const teams = useQuery(teamsQuery());
  const key = useRef(idempotencyKey());
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm({ initialValues: { name: '', email: '', role: 'manager' as Role, team_id: null as string | null } });
  const invite = useMutation({
    mutationFn: (values: typeof form.values) => inviteUser(values, key.current),
    onSuccess: async user => {
      await queryClient.invalidateQueries({ queryKey: keys.lists('user') });
      onInvited(user);
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      setProblem(applyProblem(form, error));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); invite.mutate(values); })}>
      <Stack gap="md">
        <TextInput label={t('people-column-name')} data-autofocus required autoComplete="off" {...form.getInputProps('name')} />
        <TextInput label={t('people-column-email')} type="email" description={t('people-email-hint')} required autoComplete="off" {...form.getInputProps('email')} />
        <RoleChoice value={form.values.role} onChange={role => form.setFieldValue('role', role)} error={form.errors['role']} />
        {(teams.data?.length ?? 0) > 0 && <Select label={t('people-column-team')} data={teams.data?.map(team => ({ value: team.id, label: team.name })) ?? []} placeholder={t('people-no-team')} clearable {...form.getInputProps('team_id')} />}
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={invite.isPending}>{t('people-invite-button')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Done({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useText();
  return (
    <Stack gap="md">
      {user.invite_url
        ? <OneTimeLink label={t('people-link')} value={user.invite_url} about={t('people-link-about', { email: user.email })} />
        : t('people-invited-known', { name: user.name })}
      <Group justify="flex-end"><Button data-autofocus onClick={onClose}>{t('people-done')}</Button></Group>
    </Stack>
  );
}

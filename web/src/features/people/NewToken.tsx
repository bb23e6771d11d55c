import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import { createToken, type Role, type Token } from '@/api/people';
import type { Problem } from '@/api/problem';
import { idempotencyKey, nextKey } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { OneTimeLink } from './OneTimeLink';
import { RoleChoice } from './RoleChoice';

/** Makes a token and shows its secret, this once. */
export function NewToken({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText();
  const [made, setMade] = useState<Token | null>(null);
  const close = () => { setMade(null); onClose(); };
  return (
    <Modal opened={opened} onClose={close} title={made ? made.name : t('people-token-new')} closeOnClickOutside={false} closeOnEscape={made === null} size={520} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {made === null
        ? <Form onMade={setMade} onCancel={close} />
        : (
            <Stack gap="md">
              <OneTimeLink label={t('people-token-secret')} value={made.token ?? ''} about={t('people-token-once')} />
              <Group justify="flex-end"><Button onClick={close}>{t('people-token-copied')}</Button></Group>
            </Stack>
          )}
    </Modal>
  );
}

function Form({ onMade, onCancel }: { onMade: (token: Token) => void; onCancel: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm({ initialValues: { name: '', role: 'manager' as Role } });
  const make = useMutation({
    mutationFn: (values: typeof form.values) => createToken(values, key.current),
    onSuccess: async token => {
      onMade(token);
      await queryClient.invalidateQueries({ queryKey: keys.lists('token') });
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      setProblem(applyProblem(form, error));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); make.mutate(values); })}>
      <Stack gap="md">
        <TextInput label={t('people-column-title')} description={t('people-token-name-hint')} data-autofocus required autoComplete="off" {...form.getInputProps('name')} />
        <RoleChoice value={form.values.role} onChange={role => form.setFieldValue('role', role)} error={form.errors['role']} />
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={make.isPending}>{t('people-token-create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changeAbsence, createAbsence, type Absence } from '@/api/absences';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import type { Problem } from '@/api/problem';
import { currentOf, idempotencyKey, nextKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { dayOf, dayText } from '@/i18n/zone';
import { ProblemAlert } from '@/ui';
import { useUserOptions } from '../useUserOptions';
import { AwayPeriod } from './AwayPeriod';
import { awayOf, momentsOfAway, type Away } from './period';
import { useAwayText } from './useAwayText';

interface Props {
  /** The absence that is changed, or `new`. */
  absence: Absence | 'new' | null;
  /** Whose it is, if that is no question. */
  userId?: string | undefined;
  onClose: () => void;
}

/** Who is away, from when until when, and who stands in. */
export function AbsenceForm({ absence, userId, onClose }: Props) {
  const t = useText();
  const isNew = absence === 'new';
  return (
    <Modal opened={absence !== null} onClose={onClose} title={t(isNew ? 'people-away-new' : 'people-away-edit')} size={480} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {absence !== null && <Form absence={isNew ? null : absence} userId={userId} onClose={onClose} />}
    </Modal>
  );
}

function Form({ absence, userId, onClose }: { absence: Absence | null; userId: string | undefined; onClose: () => void }) {
  const t = useText();
  const formats = useFormats();
  const awayText = useAwayText();
  const queryClient = useQueryClient();
  const users = useUserOptions();
  const key = useRef(idempotencyKey());
  const [known, setKnown] = useState(absence);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [today] = useState(() => dayText(dayOf(Date.now(), formats.timeZone)));
  const form = useForm({
    initialValues: {
      user_id: absence?.user_id ?? userId ?? null as string | null,
      from: absence === null ? { from: today, until: today, isWhole: true, begins: '09:00', ends: '18:00' } satisfies Away : awayOf(absence, formats.timeZone),
      deputy_id: absence?.deputy_id ?? null as string | null,
    },
    validate: {
      user_id: value => (value === null ? t('app-required') : null),
      from: value => (momentsOfAway(value, formats.timeZone) === null ? t('people-away-wrong') : null),
      deputy_id: (value, { user_id }) => (value !== null && value === user_id ? t('people-away-own-deputy') : null),
    },
  });
  const isTheirs = absence !== null && known !== null && known.version !== absence.version;
  const save = useMutation({
    mutationFn: ({ user_id, from, deputy_id }: typeof form.values) => {
      const body = { ...momentsOfAway(from, formats.timeZone) ?? { from: '', until: '' }, deputy_id };
      return known === null ? createAbsence({ ...body, user_id: user_id ?? '' }, key.current) : changeAbsence(known, body);
    },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: keys.lists('absence') });
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      // Somebody changed it meanwhile: theirs is shown, and saving again decides for ours.
      const current = known === null ? null : currentOf(error, known);
      if (current !== null) setKnown(current);
      else setProblem(applyProblem(form, error, { until: 'from' }));
    },
  });
  const error = form.errors['from'];
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); save.mutate(values); })}>
      <Stack gap="md">
        {userId === undefined && absence === null && (
          <Select label={t('people-away-who')} data={users} searchable openOnFocus={false} allowDeselect={false} data-autofocus required withAsterisk={false} nothingFoundMessage={t('app-nothing-found')} placeholder={t('people-away-choose')} {...form.getInputProps('user_id')} />
        )}
        <AwayPeriod value={form.values.from} error={typeof error === 'string' ? error : undefined} onChange={away => form.setFieldValue('from', away)} />
        <Select
          label={t('people-away-deputy')} description={t('people-away-deputy-about')} data={users.filter(({ value }) => value !== form.values.user_id)} searchable openOnFocus={false} clearable nothingFoundMessage={t('app-nothing-found')}
          clearButtonProps={{ 'aria-label': t('people-away-nobody') }} placeholder={t('people-away-nobody')} {...form.getInputProps('deputy_id')}
        />
        {isTheirs && <Text role="alert" size="sm">{t('fields-conflict')} <b>{awayText(known)}</b></Text>}
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t(isTheirs ? 'fields-take-theirs' : 'app-cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t(isTheirs ? 'fields-keep-mine' : 'fields-save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { tryNumber, type ForwardTried } from '@/api/forwarding';
import { Problem } from '@/api/problem';
import { saidOf } from '@/features/fields/problems';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert, TextLink } from '@/ui';
import { BELOW } from '../field';
import { Explanation } from './Explanation';
import classes from './forward.module.css';

/** A number that might call: who would ring, and why. Nothing rings, and nothing is written down. */
export function TryNumber({ connectionId }: { connectionId: string }) {
  const t = useText();
  const [number, setNumber] = useState('');
  const trial = useMutation({ mutationFn: (text: string) => tryNumber(connectionId, text) });
  const said = saidOf(trial.error, 'number');
  return (
    <section className={classes['try']} aria-labelledby="forward-try">
      <Title order={3} id="forward-try">{t('forwarding-try')}</Title>
      <form onSubmit={event => { event.preventDefault(); if (number.trim() !== '') trial.mutate(number); }}>
        <Group gap="sm" align="flex-start">
          <TextInput
            label={t('forwarding-try-number')} description={t('forwarding-try-about')} inputWrapperOrder={BELOW} type="tel" autoComplete="off" placeholder="067 123 45 67" w={300} maw="100%"
            value={number} error={said} onChange={event => setNumber(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" mt={20} loading={trial.isPending} disabled={number.trim() === ''}>{t('forwarding-try-button')}</Button>
        </Group>
      </form>
      {said === undefined && trial.error instanceof Problem && <ProblemAlert error={trial.error} />}
      <div role="status">{trial.data !== undefined && <Tried tried={trial.data} />}</div>
    </section>
  );
}

function Tried({ tried }: { tried: ForwardTried }) {
  const t = useText();
  const formats = useFormats();
  const number = tried.number === null ? t('forwarding-try-no-number') : formats.phone({ e164: tried.number, raw: tried.number });
  const { contact } = tried;
  const isNamed = contact !== null && formats.name(contact.name) !== number;
  const link = (words: string) => contact !== null && <TextLink to="/contacts/$contactId" params={{ contactId: contact.id }} inherit underline="always">{words}</TextLink>;
  return (
    <div className={classes['tried']}>
      <Text c="dimmed" size="sm">{contact === null || isNamed ? number : link(number)}{isNamed && <> · {link(formats.name(contact.name))}</>}</Text>
      <Explanation reason={tried.reason} rings={tried.user?.name ?? null} destination={tried.destination} steps={tried.steps} names={new Map(tried.users.map(({ id, name }) => [id, name]))} />
    </div>
  );
}

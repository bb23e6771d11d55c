import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deal } from '@/api/deals';
import { pipelinesQuery } from '@/api/pipelines';
import { useText } from '@/i18n';

interface Props { deal: Deal | null; onAnswer: (reason: string | null) => void; onCancel: () => void }

/** Asks why a deal is lost before it is; whoever does not say leaves it where it was. */
export function LostReason({ deal, onAnswer, onCancel }: Props) {
  const t = useText();
  return (
    <Modal opened={deal !== null} onClose={onCancel} title={t('deals-lost-title')} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {deal && <Question deal={deal} onAnswer={onAnswer} onCancel={onCancel} />}
    </Modal>
  );
}

/** No reason of a list is written so. */
const OTHER = '\u0000';

function Question({ deal, onAnswer, onCancel }: Props & { deal: Deal }) {
  const t = useText();
  const reasons = useQuery(pipelinesQuery()).data?.find(({ id }) => id === deal.pipeline.id)?.lost_reasons ?? [];
  const [chosen, setChosen] = useState(reasons.length === 0 ? OTHER : '');
  const [own, setOwn] = useState('');
  const reason = chosen === OTHER ? own.trim() : chosen;
  // Where no reasons are kept nobody has to think of one.
  const canAnswer = reason !== '' || reasons.length === 0;
  return (
    <form onSubmit={event => { event.preventDefault(); if (canAnswer) onAnswer(reason === '' ? null : reason); }}>
      <Stack gap="md">
        <Text fw={550}>{deal.name}</Text>
        {reasons.length > 0 && (
          <Radio.Group label={t('deals-lost-why')} value={chosen} onChange={setChosen}>
            <Stack gap={10} mt={8}>
              {reasons.map((text, at) => <Radio key={text} value={text} label={text} {...(at === 0 ? { 'data-autofocus': true } : {})} />)}
              <Radio value={OTHER} label={t('deals-lost-other')} />
            </Stack>
          </Radio.Group>
        )}
        {chosen === OTHER && <TextInput label={reasons.length === 0 ? t('deals-lost-why') : t('deals-lost-own')} autoFocus autoComplete="off" maxLength={200} value={own} onChange={event => setOwn(event.currentTarget.value)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" disabled={!canAnswer}>{t('deals-lost-do')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Badge, Button, Group, Radio, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { Merge, TwinNoun } from '@/api/duplicates';
import { valueOf } from '@/api/fields';
import { useFieldsOf } from '@/features/fields/custom/useFieldsOf';
import { shownOn } from '@/features/fields/custom/values';
import { ValueText } from '@/features/fields/custom/ValueText';
import { useFormats, useText } from '@/i18n';
import { DateTime, Failed, Nothing, PhoneText, ProblemAlert } from '@/ui';
import { CardLink } from './CardLink';
import { betterOf, cardQuery, differences, differIn, FIELDS, type Card, type Field } from './compare';
import { fieldOf } from './shared';
import { useMerging } from './useMerging';
import classes from './duplicates.module.css';

interface Props {
  noun: TwinNoun;
  /** The cards of a group; two of them are compared at a time. */
  cards: { id: string; name: string }[];
  /** The one that is looked at anyway. */
  firstId?: string;
  onMerged: (merge: Merge) => void;
  onApart: () => void;
}

/** Two cards of a kind side by side: what differs, which is kept, and the button that makes one of them. */
export function Compare({ noun, cards, firstId, onMerged, onApart }: Props) {
  const t = useText();
  const formats = useFormats();
  const first = cards.find(one => one.id === firstId) ?? cards[0];
  const others = cards.filter(one => one.id !== first?.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const other = others.find(one => one.id === chosen) ?? others[0];
  const a = useQuery({ ...cardQuery(noun, first?.id ?? ''), enabled: first !== undefined });
  const b = useQuery({ ...cardQuery(noun, other?.id ?? ''), enabled: other !== undefined });
  const failed = [a, b].find(one => one.isError && !one.data);
  return (
    <Stack gap="md">
      {others.length > 1 && (
        <Select
          label={t('duplicates-with', { name: formats.name(first?.name ?? '') })} allowDeselect={false} value={other?.id ?? null} onChange={setChosen}
          data={others.map(one => ({ value: one.id, label: formats.name(one.name) }))}
        />
      )}
      {failed && <Failed error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (a.data && b.data
        ? <Both key={`${a.data.id} ${b.data.id}`} noun={noun} a={a.data} b={b.data} onMerged={onMerged} onApart={onApart} />
        : <Stack gap="sm" role="status" aria-label={t('app-loading')}>{FIELDS[noun].map(field => <Skeleton key={field} h={28} />)}</Stack>)}
    </Stack>
  );
}

function Both({ noun, a, b, onMerged, onApart }: { a: Card; b: Card } & Pick<Props, 'noun' | 'onMerged' | 'onApart'>) {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const [keptId, setKeptId] = useState(() => betterOf(a, b).id);
  const { merge, apart } = useMerging(noun);
  const differ = differences(a, b);
  const fields = useFieldsOf(noun);
  const own = fields.filter(field => [a, b].some(card => shownOn(card, [field]).length > 0));
  const rows: { key: string; label: string; differs: boolean; show: (card: Card) => ReactNode }[] = [
    ...FIELDS[noun].map(field => ({ key: field, label: fieldOf(t, noun, field), differs: differ.has(field), show: (card: Card) => <Value noun={noun} card={card} field={field} /> })),
    ...own.map(field => ({ key: field.id, label: field.name, differs: differIn(a, b, field), show: (card: Card) => <ValueText field={field} value={valueOf(card, field.key)} /> })),
  ];
  const other = keptId === a.id ? b : a;
  return (
    <Stack gap="md">
      <Radio.Group value={keptId} onChange={setKeptId} aria-label={t('duplicates-keep')}>
        <table className={classes['compare']}>
          <thead>
            <tr>
              <td />
              {[a, b].map(card => (
                <th key={card.id} scope="col" data-kept={card.id === keptId || undefined}>
                  <Radio value={card.id} label={t('duplicates-keep-this')} aria-label={t('duplicates-keep-one', { name: formats.name(card.name) })} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, differs, show }) => (
              <tr key={key} data-differs={differs || undefined}>
                <th scope="row" id={`${id}-${key}`}>
                  {label}
                  {differs && <Badge variant="light" color="gray" size="xs" tt="none">{t('duplicates-differs')}</Badge>}
                </th>
                {[a, b].map(card => <td key={card.id} data-kept={card.id === keptId || undefined}>{show(card)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </Radio.Group>
      <Text size="sm" c="dimmed">{t(`duplicates-follows-${noun}`, { name: formats.name(other.name) })}</Text>
      <ProblemAlert error={merge.error} />
      <Group justify="space-between">
        <Button variant="subtle" color="gray" loading={apart.isPending} onClick={() => apart.mutate([a.id, b.id], { onSuccess: onApart })}>{t(`duplicates-apart-${noun}`)}</Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate({ keptId, otherId: other.id }, { onSuccess: onMerged })}>{t('duplicates-merge')}</Button>
      </Group>
    </Stack>
  );
}

function Value({ noun, card, field }: { noun: TwinNoun; card: Card; field: Field }) {
  switch (field) {
    case 'name': return <CardLink noun={noun} card={card} isBeside />;
    case 'phones': return <Lines items={card.phones.map(phone => <PhoneText key={phone.e164 ?? phone.raw} number={phone} />)} />;
    case 'emails': return <Lines items={card.emails} />;
    case 'company': return card.company?.name ?? <Nothing />;
    case 'responsible': return card.responsible?.name ?? <Nothing />;
    case 'source': return card.source ?? <Nothing />;
    case 'tags': return card.tags.length === 0 ? <Nothing /> : card.tags.join(', ');
    case 'last_call': return card.last_call_at === null ? <Nothing /> : <DateTime at={card.last_call_at} />;
    case 'created': return <DateTime at={card.created_at} />;
  }
}

function Lines({ items }: { items: ReactNode[] }) {
  if (items.length === 0) return <Nothing />;
  return items.map((item, at) => <div key={at}>{item}</div>);
}

import { Badge, Button, Group, Radio, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { contactQuery, type Contact } from '@/api/contacts';
import type { Merge } from '@/api/duplicates';
import { valueOf } from '@/api/fields';
import { useFieldsOf } from '@/features/fields/custom/useFieldsOf';
import { shownOn } from '@/features/fields/custom/values';
import { ValueText } from '@/features/fields/custom/ValueText';
import { useFormats, useText } from '@/i18n';
import { DateTime, Failed, Nothing, PhoneText, ProblemAlert, TextLink } from '@/ui';
import { betterOf, differences, differIn, FIELDS, type Field } from './compare';
import { useMerging } from './useMerging';
import classes from './duplicates.module.css';

interface Props {
  /** The contacts of a group; two of them are compared at a time. */
  contacts: { id: string; name: string }[];
  /** The one that is looked at anyway. */
  firstId?: string;
  onMerged: (merge: Merge) => void;
  onApart: () => void;
}

/** Two contacts side by side: what differs, which is kept, and the button that makes one of them. */
export function Compare({ contacts, firstId, onMerged, onApart }: Props) {
  const t = useText();
  const formats = useFormats();
  const first = contacts.find(one => one.id === firstId) ?? contacts[0];
  const others = contacts.filter(one => one.id !== first?.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const other = others.find(one => one.id === chosen) ?? others[0];
  const a = useQuery({ ...contactQuery(first?.id ?? ''), enabled: first !== undefined });
  const b = useQuery({ ...contactQuery(other?.id ?? ''), enabled: other !== undefined });
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
        ? <Both key={`${a.data.id} ${b.data.id}`} a={a.data} b={b.data} onMerged={onMerged} onApart={onApart} />
        : <Stack gap="sm" role="status" aria-label={t('app-loading')}>{FIELDS.map(field => <Skeleton key={field} h={28} />)}</Stack>)}
    </Stack>
  );
}

function Both({ a, b, onMerged, onApart }: { a: Contact; b: Contact; onMerged: Props['onMerged']; onApart: Props['onApart'] }) {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const [keptId, setKeptId] = useState(() => betterOf(a, b).id);
  const { merge, apart } = useMerging();
  const differ = differences(a, b);
  const fields = useFieldsOf('contact');
  const own = fields.filter(field => [a, b].some(contact => shownOn(contact, [field]).length > 0));
  const rows: { key: string; label: string; differs: boolean; show: (contact: Contact) => ReactNode }[] = [
    ...FIELDS.map(field => ({ key: field, label: t(`duplicates-field-${field}`), differs: differ.has(field), show: (contact: Contact) => <Value contact={contact} field={field} /> })),
    ...own.map(field => ({ key: field.id, label: field.name, differs: differIn(a, b, field), show: (contact: Contact) => <ValueText field={field} value={valueOf(contact, field.key)} /> })),
  ];
  const other = keptId === a.id ? b : a;
  return (
    <Stack gap="md">
      <Radio.Group value={keptId} onChange={setKeptId} aria-label={t('duplicates-keep')}>
        <table className={classes['compare']}>
          <thead>
            <tr>
              <td />
              {[a, b].map(contact => (
                <th key={contact.id} scope="col" data-kept={contact.id === keptId || undefined}>
                  <Radio value={contact.id} label={t('duplicates-keep-this')} aria-label={t('duplicates-keep-one', { name: formats.name(contact.name) })} />
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
                {[a, b].map(contact => <td key={contact.id} data-kept={contact.id === keptId || undefined}>{show(contact)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </Radio.Group>
      <Text size="sm" c="dimmed">{t('duplicates-follows', { name: formats.name(other.name) })}</Text>
      <ProblemAlert error={merge.error} />
      <Group justify="space-between">
        <Button variant="subtle" color="gray" loading={apart.isPending} onClick={() => apart.mutate([a.id, b.id], { onSuccess: onApart })}>{t('duplicates-apart')}</Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate({ keptId, otherId: other.id }, { onSuccess: onMerged })}>{t('duplicates-merge')}</Button>
      </Group>
    </Stack>
  );
}

function Value({ contact, field }: { contact: Contact; field: Field }) {
  const formats = useFormats();
  switch (field) {
    case 'name': return <TextLink to="/contacts/$contactId" params={{ contactId: contact.id }} target="_blank" inherit fw={550}>{formats.name(contact.name)}</TextLink>;
    case 'phones': return <Lines items={contact.phones.map(phone => <PhoneText key={phone.e164 ?? phone.raw} number={phone} />)} />;
    case 'emails': return <Lines items={contact.emails} />;
    case 'company': return contact.company?.name ?? <Nothing />;
    case 'responsible': return contact.responsible?.name ?? <Nothing />;
    case 'source': return contact.source ?? <Nothing />;
    case 'tags': return contact.tags.length === 0 ? <Nothing /> : contact.tags.join(', ');
    case 'last_call': return contact.last_call_at === null ? <Nothing /> : <DateTime at={contact.last_call_at} />;
    case 'created': return <DateTime at={contact.created_at} />;
  }
}

function Lines({ items }: { items: ReactNode[] }) {
  if (items.length === 0) return <Nothing />;
  return items.map((item, at) => <div key={at}>{item}</div>);
}

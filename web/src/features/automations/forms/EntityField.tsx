import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { vocabularyQuery, type Entity } from '@/api/automations';
import { useText } from '@/i18n';
import { offeredOwn } from '../model/own';
import { useWords } from '../words';

export const ENTITIES: readonly Entity[] = ['contact', 'company', 'deal'];

interface Props { label: string; entity: Entity; field: string; error?: ReactNode; /** Only what a block can set. */ isToSet?: boolean; onChange: (entity: Entity, field: string) => void }

/** A field of a contact, a company or a deal. */
export function EntityField({ label, entity, field, error, isToSet = false, onChange }: Props) {
  const t = useText();
  const words = useWords();
  const vocabulary = useQuery(vocabularyQuery()).data;
  const ofAll = vocabulary?.fields.filter(one => !isToSet || one.writable !== false) ?? [];
  const own = offeredOwn(vocabulary?.own_fields, { entity, field });
  const known: { entity: Entity; field: string }[] = [...ofAll, ...own];
  const groupOf = (group: string, of: Entity, fields: { entity: Entity; field: string }[]) => ({ group, items: fields.filter(other => other.entity === of).map(other => ({ value: `${of}.${other.field}`, label: words.field(of, other.field) })) });
  const data = ENTITIES.flatMap(one => {
    const card = t(`automations-subject-${one}`);
    return [groupOf(card, one, ofAll), groupOf(t('automations-own-of', { card }), one, own)];
  }).filter(({ items }) => items.length > 0);
  return (
    <Select
      label={label} allowDeselect={false} searchable placeholder={t('automations-choose')} data={data} value={field === '' ? null : `${entity}.${field}`} error={error} nothingFoundMessage={t('app-nothing-found')}
      onChange={chosen => { const next = known.find(one => `${one.entity}.${one.field}` === chosen); if (next) onChange(next.entity, next.field); }}
    />
  );
}

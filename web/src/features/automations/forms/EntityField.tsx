import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { vocabularyQuery, type Entity } from '@/api/automations';
import { useText } from '@/i18n';
import { useWords } from '../words';

export const ENTITIES: readonly Entity[] = ['contact', 'company', 'deal'];

interface Props { label: string; entity: Entity; field: string; error?: ReactNode; /** Only what a block can set. */ isToSet?: boolean; onChange: (entity: Entity, field: string) => void }

/** A field of a contact, a company or a deal. */
export function EntityField({ label, entity, field, error, isToSet = false, onChange }: Props) {
  const t = useText();
  const words = useWords();
  const known = useQuery(vocabularyQuery()).data?.fields.filter(one => !isToSet || one.writable !== false) ?? [];
  const data = ENTITIES.map(one => ({ group: t(`automations-subject-${one}`), items: known.filter(other => other.entity === one).map(other => ({ value: `${one}.${other.field}`, label: words.field(one, other.field) })) })).filter(({ items }) => items.length > 0);
  return (
    <Select
      label={label} allowDeselect={false} searchable placeholder={t('automations-choose')} data={data} value={field === '' ? null : `${entity}.${field}`} error={error} nothingFoundMessage={t('app-nothing-found')}
      onChange={chosen => { const next = known.find(one => `${one.entity}.${one.field}` === chosen); if (next) onChange(next.entity, next.field); }}
    />
  );
}

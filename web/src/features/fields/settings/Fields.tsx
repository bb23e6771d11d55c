import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ENTITIES, fieldsQuery, type CardEntity, type CustomField } from '@/api/fields';
import { useText } from '@/i18n';
import { Blank, Failed, Page } from '@/ui';
import { FieldForm } from './FieldForm';
import { ArchivedList, FieldList } from './FieldList';
import classes from './settings.module.css';

/** The fields that the workspace adds to its cards. */
export function Fields({ of, onOf }: { of: CardEntity; onOf: (entity: CardEntity) => void }) {
  const t = useText();
  const list = useQuery(fieldsQuery());
  const [edited, setEdited] = useState<CustomField | 'new' | null>(null);
  const all = list.data?.filter(field => field.entity === of) ?? [];
  const used = all.filter(({ archived }) => !archived);
  const archived = all.filter(field => field.archived);
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>{t('fields-add')}</Button>;
  return (
    <Page narrow title={t('fields-title')} about={t('fields-about')} actions={all.length > 0 && add}>
      <EntityChoice entities={ENTITIES} value={of} onChange={onOf} />
      {list.isPending && <div role="status" aria-label={t('app-loading')} className={classes['waiting']}>{[1, 2, 3].map(at => <Skeleton key={at} h={52} mb={8} />)}</div>}
      {list.isError && !list.data && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && all.length === 0 && <Blank icon={<IconForms size={36} stroke={1.3} />} title={t(`fields-none-${of}`)} action={add}>{t('fields-none-text')}</Blank>}
      {used.length > 0 && <FieldList all={all} used={used} label={t(`fields-of-${of}`)} onEdit={setEdited} />}
      {archived.length > 0 && <ArchivedList rows={archived} />}
      <FieldForm entity={of} field={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}

/** Of which cards. */
export function EntityChoice<E extends CardEntity>({ entities, value, onChange }: { entities: readonly E[]; value: E; onChange: (entity: E) => void }) {
  const t = useText();
  const choose = (chosen: string) => { const entity = entities.find(one => one === chosen); if (entity) onChange(entity); };
  return <SegmentedControl className={classes['entities'] ?? ''} size="sm" withItemsBorders={false} aria-label={t('fields-cards')} value={value} onChange={choose} data={entities.map(entity => ({ value: entity, label: t(`fields-of-${entity}`) }))} />;
}

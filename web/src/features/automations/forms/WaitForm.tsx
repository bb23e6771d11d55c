import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { vocabularyQuery } from '@/api/automations';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useText } from '@/i18n';
import { findOwn } from '../model/own';
import type { FormProps } from './BlockForm';
import { EntityField } from './EntityField';
import { OwnValue } from './OwnValue';
import { SpanField } from './SpanField';
import { useStageOptions } from './ValueField';

/** Waiting for a time, for a change, or for whichever comes first. */
export function WaitForm({ block, errorOf, onChange }: FormProps<'wait'>) {
  const t = useText();
  const stages = useStageOptions();
  const users = useUserOptions();
  const { minutes, until } = block;
  const own = findOwn(useQuery(vocabularyQuery()).data?.own_fields, until?.entity ?? '', until?.field ?? '');
  return (
    <>
      <SpanField label={until === null ? t('automations-wait-time') : t('automations-wait-most')} description={until === null ? '' : t('automations-wait-most-about')} isClearable minutes={minutes} error={errorOf('minutes')} onChange={next => onChange({ ...block, minutes: next })} />
      <Checkbox label={t('automations-wait-until')} description={t('automations-wait-until-about')} checked={until !== null} onChange={event => onChange({ ...block, until: event.currentTarget.checked ? { entity: 'deal', field: '', value: null } : null })} />
      {until !== null && (
        <>
          <EntityField label={t('automations-wait-field')} entity={until.entity} field={until.field} error={errorOf('until')} onChange={(entity, field) => onChange({ ...block, until: { entity, field, value: field === until.field ? until.value : null } })} />
          {own !== undefined && <OwnValue isClearable label={t('automations-wait-value')} placeholder={t('automations-wait-value-empty')} own={own} value={until.value ?? ''} onChange={value => onChange({ ...block, until: { ...until, value: value === '' ? null : value } })} />}
          {own === undefined && (until.field === 'stage' || until.field === 'responsible'
            ? <Select searchable clearable clearButtonProps={{ 'aria-label': t('automations-clear') }} label={t('automations-wait-value')} placeholder={t('automations-wait-value-empty')} data={until.field === 'stage' ? stages : users} value={until.value} nothingFoundMessage={t('app-nothing-found')} onChange={value => onChange({ ...block, until: { ...until, value } })} />
            : <TextInput label={t('automations-wait-value')} placeholder={t('automations-wait-value-empty')} maxLength={200} autoComplete="off" value={until.value ?? ''} onChange={event => onChange({ ...block, until: { ...until, value: event.currentTarget.value === '' ? null : event.currentTarget.value } })} />)}
        </>
      )}
    </>
  );
}

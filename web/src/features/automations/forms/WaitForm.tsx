import { Checkbox } from '@mantine/core';
import { useText } from '@/i18n';
import type { FormProps } from './BlockForm';
import { EntityField } from './EntityField';
import { SpanField } from './SpanField';
import { TemplateText } from './TemplateText';

/** Waiting for a time, for a change, or for whichever comes first. */
export function WaitForm({ block, errorOf, onChange }: FormProps<'wait'>) {
  const t = useText();
  const { minutes, until } = block;
  return (
    <>
      <SpanField label={until === null ? t('automations-wait-time') : t('automations-wait-most')} description={until === null ? '' : t('automations-wait-most-about')} isClearable minutes={minutes} error={errorOf('minutes')} onChange={next => onChange({ ...block, minutes: next })} />
      <Checkbox label={t('automations-wait-until')} description={t('automations-wait-until-about')} checked={until !== null} onChange={event => onChange({ ...block, until: event.currentTarget.checked ? { entity: 'deal', field: '', value: null } : null })} />
      {until !== null && (
        <>
          <EntityField label={t('automations-wait-field')} entity={until.entity} field={until.field} error={errorOf('until')} onChange={(entity, field) => onChange({ ...block, until: { ...until, entity, field } })} />
          <TemplateText label={t('automations-wait-value')} placeholder={t('automations-wait-value-empty')} value={until.value ?? ''} onChange={value => onChange({ ...block, until: { ...until, value: value === '' ? null : value } })} />
        </>
      )}
    </>
  );
}

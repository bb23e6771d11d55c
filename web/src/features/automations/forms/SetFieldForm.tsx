import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { vocabularyQuery, type OwnField } from '@/api/automations';
import { useText } from '@/i18n';
import { findOwn, hasPlaceholder, typeOfOwn } from '../model/own';
import type { FormProps } from './BlockForm';
import { EntityField } from './EntityField';
import type { ErrorOf } from './errors';
import { OwnValue } from './OwnValue';
import { TemplateText } from './TemplateText';
import { useStageOptions } from './ValueField';

/** A field, and what it is to become. */
export function SetFieldForm({ block, errorOf, onChange }: FormProps<'set_field'>) {
  const t = useText();
  const stages = useStageOptions();
  const own = findOwn(useQuery(vocabularyQuery()).data?.own_fields, block.entity, block.field);
  const set = (value: string) => onChange({ ...block, value });
  return (
    <>
      <EntityField isToSet label={t('automations-set-field')} entity={block.entity} field={block.field} error={errorOf('field')} onChange={(entity, field) => onChange({ ...block, entity, field, value: field === block.field && entity === block.entity ? block.value : '' })} />
      {own !== undefined && <ToSet key={`${own.entity}.${own.field}`} own={own} value={block.value} errorOf={errorOf} onChange={set} />}
      {own === undefined && block.field === 'stage' && <Select searchable label={t('automations-set-to')} placeholder={t('automations-choose')} data={stages} value={block.value === '' ? null : block.value} error={errorOf('value')} nothingFoundMessage={t('app-nothing-found')} onChange={value => set(value ?? '')} />}
      {own === undefined && block.field !== 'stage' && <TemplateText label={t('automations-set-to')} placeholder={t('automations-set-to-empty')} description={block.field === 'close_date' ? t('automations-date-about') : undefined} value={block.value} error={errorOf('value')} onChange={set} />}
    </>
  );
}

/** What is typed may have placeholders at once; what is chosen only if somebody wants that. */
function ToSet({ own, value, errorOf, onChange }: { own: OwnField; value: string; errorOf: ErrorOf; onChange: (value: string) => void }) {
  const t = useText();
  const type = typeOfOwn(own);
  const [isText, setText] = useState(type === 'text' || type === 'number' || hasPlaceholder(value));
  const shared = { label: t('automations-set-to'), placeholder: t('automations-set-to-empty'), value, error: errorOf('value'), onChange };
  if (isText) return <TemplateText {...shared} />;
  return (
    <div>
      <OwnValue {...shared} own={own} isClearable />
      <Button variant="subtle" size="compact-xs" mt={4} onClick={() => { setText(true); onChange(''); }}>{t('automations-from-placeholder')}</Button>
    </div>
  );
}

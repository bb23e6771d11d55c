import { Select } from '@mantine/core';
import { IMPORT_ENTITIES, type ImportEntity } from '@/api/imports';
import { useText } from '@/i18n';

const AUTO = 'auto';

interface Props { label?: string; value: ImportEntity | undefined; /** Without a choice it is recognised. */ mayBeAuto?: boolean; disabled?: boolean; onChange: (entity: ImportEntity | undefined) => void }

/** What the rows of a file become. */
export function EntitySelect({ label, value, mayBeAuto = false, disabled = false, onChange }: Props) {
  const t = useText();
  const data = [...(mayBeAuto ? [{ value: AUTO, label: t('imports-entity-auto') }] : []), ...IMPORT_ENTITIES.map(entity => ({ value: entity, label: t(`imports-entity-${entity}`) }))];
  return (
    <Select
      {...(label === undefined ? { label: t('imports-entity') } : { 'aria-label': label })} data={data} value={value ?? AUTO} allowDeselect={false} disabled={disabled}
      onChange={chosen => { const entity = IMPORT_ENTITIES.find(one => one === chosen); if (entity !== value) onChange(entity); }}
    />
  );
}

import { Group, Pill } from '@mantine/core';
import type { CardEntity, Carded } from '@/api/fields';
import { useText } from '@/i18n';
import { Nothing } from '@/ui';
import type { SourceOf } from './custom/CustomFields';
import { Field } from './Field';
import { saidOfTags } from './problems';
import { TagsInput } from './TagsInput';
import { useField } from './useField';

/** Words by which cards are found together. */
export function TagsField<Row extends Carded>({ entity, source }: { entity: CardEntity; source: SourceOf<Row> }) {
  const t = useText();
  const field = useField(source(row => row.tags, (tags: string[]) => ({ tags })));
  const label = t('fields-tags');
  return (
    <Field
      label={label} name="tags" field={field} theirs={tags => tags.join(', ') || '—'}
      editor={<TagsInput entity={entity} label={label} description={t('fields-tags-hint')} value={field.draft} onChange={field.setDraft} autoFocus error={saidOfTags(field.error)} />}
    >
      {field.value.length === 0 ? <Nothing /> : <Group component="span" gap={4}>{field.value.map(tag => <Pill key={tag} component="span">{tag}</Pill>)}</Group>}
    </Field>
  );
}

import { Group, Pill, TagsInput } from '@mantine/core';
import type { Contact } from '@/api/contacts';
import { Field } from '@/features/fields/Field';
import { useField, type Source } from '@/features/fields/useField';
import { useText } from '@/i18n';
import { Nothing } from '@/ui';

/** Words by which contacts are found together. */
export function TagsField({ source }: { source: Source<Contact, string[]> }) {
  const t = useText();
  const field = useField(source);
  const label = t('contacts-tags');
  return (
    <Field label={label} name="tags" field={field} theirs={tags => tags.join(', ') || '—'} editor={<TagsInput label={label} description={t('contacts-tags-hint')} value={field.draft} onChange={field.setDraft} maxTags={50} autoFocus acceptValueOnBlur />}>
      {field.value.length === 0 ? <Nothing /> : <Group component="span" gap={4}>{field.value.map(tag => <Pill key={tag} component="span">{tag}</Pill>)}</Group>}
    </Field>
  );
}

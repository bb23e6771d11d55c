import { TagsInput as Input } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CardEntity } from '@/api/fields';
import { tagsQuery } from '@/api/tags';
import { useText } from '@/i18n';

interface Props { entity: CardEntity; label: string; value: string[]; onChange: (tags: string[]) => void; description?: string; error?: string | undefined; autoFocus?: boolean; /** Only tags that are there. */ only?: string[]; /** Where the suggestions are shown; below they lie over the buttons, so they go as soon as a tag is chosen. */ position?: 'top-start' | 'bottom-start' }

/** Tags, with suggestions of those that are known for these cards: above the field, since the buttons are below it, unless it is said otherwise. */
export function TagsInput({ entity, label, value, onChange, description, error, autoFocus = false, only, position = 'top-start' }: Props) {
  const t = useText();
  const known = useQuery(tagsQuery(entity)).data ?? [];
  const [opened, setOpened] = useState(false);
  const folded = (text: string) => text.trim().toLocaleLowerCase();
  const data = only ?? known.map(({ name }) => name);
  return (
    <Input
      label={label} description={description} value={value} onChange={tags => { if (position === 'bottom-start') setOpened(false); onChange(tags); }} data={data} maxTags={50} maxDropdownHeight={220} limit={50} autoFocus={autoFocus} data-autofocus={autoFocus || undefined} acceptValueOnBlur error={error} comboboxProps={{ shadow: 'md', position }}
      dropdownOpened={opened} onDropdownOpen={() => setOpened(true)} onDropdownClose={() => setOpened(false)} onClick={() => setOpened(true)} onSearchChange={text => { if (text !== '') setOpened(true); }}
      clearable={false} placeholder={value.length === 0 ? t('fields-tags-placeholder') : undefined} isDuplicate={(tag, tags) => tags.some(one => folded(one) === folded(tag))}
    />
  );
}

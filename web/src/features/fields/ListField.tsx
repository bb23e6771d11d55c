import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '@/i18n';
import { Nothing } from '@/ui';
import { Field } from './Field';
import { filled, saidOf } from './problems';
import { useField, type Source } from './useField';
import classes from './fields.module.css';

interface ItemsProps {
  name: string;
  /** What one of them is called, for its field. */
  itemLabel: string;
  addLabel: string;
  type: 'tel' | 'email' | 'text';
  items: string[];
  onChange: (items: string[]) => void;
  error?: unknown;
  /** Below an item, such as who has this phone already. */
  below?: ((text: string) => ReactNode) | undefined;
  startsFocused?: boolean;
}

/** Some texts of one kind, each with a field and a cross. */
export function Items({ name, itemLabel, addLabel, type, items, onChange, error, below, startsFocused = false }: ItemsProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(startsFocused);
  const shown = items.length === 0 ? [''] : items;
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    [...list.current?.querySelectorAll('input') ?? []].at(-1)?.focus();
  }, [items.length]);
  const change = (index: number, text: string) => onChange(shown.map((old, at) => (at === index ? text : old)));
  return (
    <div ref={list} className={classes['list']}>
      {shown.map((text, index) => (
        <div key={index}>
          <div className={classes['item']}>
            <TextInput
              type={type} inputMode={type} autoComplete="off" aria-label={`${itemLabel} ${index + 1}`} value={text}
              error={saidOf(error, name, index)} onChange={event => change(index, event.currentTarget.value)}
            />
            {(shown.length > 1 || text !== '') && (
              <ActionIcon className={classes['remove'] ?? ''} variant="subtle" color="gray" aria-label={t('fields-remove', { value: text === '' ? `${itemLabel} ${index + 1}` : text })} onClick={() => onChange(shown.filter((_, at) => at !== index))}>
                <IconX size={16} />
              </ActionIcon>
            )}
          </div>
          {below?.(text)}
        </div>
      ))}
      <div>
        <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={14} />} onClick={() => { wantsFocus.current = true; onChange([...shown, '']); }}>{addLabel}</Button>
      </div>
    </div>
  );
}

interface Props<Row extends { version: number }> extends Pick<ItemsProps, 'name' | 'itemLabel' | 'addLabel' | 'type' | 'below'> {
  label: string;
  source: Source<Row, string[]>;
  /** The list while nobody edits it. */
  children: ReactNode;
}

/** A list of texts, edited as a whole. */
export function ListField<Row extends { version: number }>({ label, source, children, ...items }: Props<Row>) {
  const field = useField({ ...source, tidy: filled });
  return (
    <Field
      label={label} name={items.name} field={field} hasOwnLinks theirs={value => (value.length === 0 ? '—' : value.join(', '))}
      editor={<><div className={classes['label']}>{label}</div><Items {...items} items={field.draft} onChange={field.setDraft} error={field.error} startsFocused /></>}
    >
      {field.value.length === 0 ? <Nothing /> : children}
    </Field>
  );
}

import { Button, Menu, Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useRef, type ReactNode } from 'react';
import { vocabularyQuery } from '@/api/automations';
import { useText } from '@/i18n';
import { sayable } from '../model/own';
import { ENTITIES } from './EntityField';
import classes from '../editor/chain.module.css';

interface Props { label: string; value: string; onChange: (value: string) => void; description?: ReactNode; error?: ReactNode; isLong?: boolean; placeholder?: string; required?: boolean; maxLength?: number }

/** A text that may hold placeholders, and the menu that puts them in where the caret is. */
export function TemplateText({ label, value, onChange, description, error, isLong = false, placeholder, required = false, maxLength = 2000 }: Props) {
  const t = useText();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { placeholders: names = [], own_fields: own = [] } = useQuery(vocabularyQuery()).data ?? {};
  const ofOwn = ENTITIES.map(entity => ({ entity, fields: sayable(own, entity) })).filter(({ fields }) => fields.length > 0);
  const put = (name: string) => {
    const token = `{{${name}}}`;
    const [from, to] = [field.current?.selectionStart ?? value.length, field.current?.selectionEnd ?? value.length];
    onChange(value.slice(0, from) + token + value.slice(to));
    // Once the menu has given the focus back.
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + token.length, from + token.length);
    }, 0);
  };
  const shared = { ref: field, label, value, error, maxLength, required, withAsterisk: false, autoComplete: 'off', ...(description === undefined ? {} : { description }), ...(placeholder === undefined ? {} : { placeholder }) } satisfies TextInputProps & { ref: unknown };
  return (
    <div className={classes['text']}>
      {isLong
        ? <Textarea {...shared} autosize minRows={3} maxRows={12} onChange={event => onChange(event.currentTarget.value)} />
        : <TextInput {...shared} onChange={event => onChange(event.currentTarget.value)} />}
      <Menu position="bottom-start" width={320} returnFocus={false}>
        <Menu.Target><Button variant="subtle" size="compact-xs" className={classes['insert'] ?? ''} leftSection={<IconBraces size={13} />} aria-label={t('automations-insert-into', { field: label })}>{t('automations-insert')}</Button></Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {names.map(name => <Menu.Item key={name} onClick={() => put(name)}><span className={classes['token']}><span>{t(`automations-placeholder-${name.replace('.', '-')}`)}</span><code>{name}</code></span></Menu.Item>)}
          {ofOwn.map(({ entity, fields }) => (
            <Fragment key={entity}>
              <Menu.Label>{t('automations-own-of', { card: t(`automations-subject-${entity}`) })}</Menu.Label>
              {fields.map(({ placeholder: token, name }) => <Menu.Item key={token} onClick={() => put(token)}><span className={classes['token']}><span>{name}</span><code>{token}</code></span></Menu.Item>)}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

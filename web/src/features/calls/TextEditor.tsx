import { Alert, Button, Group, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard } from '@/ui';
import classes from './drawer.module.css';

interface Props {
  label: string;
  placeholder?: string;
  isLong?: boolean;
  value: string;
  onChange: (text: string) => void;
  onSave: () => void;
  onCancel: () => void;
  isBusy: boolean;
  error: unknown;
  /** After a conflict: what somebody else wrote meanwhile. Saving once more puts one's own text in its place. */
  theirs: string | null;
  saveLabel: string;
  isUnsaved: boolean;
}

/** A text edited where it stands: Enter saves a line, Ctrl or ⌘ with Enter a longer text, Esc leaves it as it was. */
export function TextEditor({ label, placeholder, isLong = false, value, onChange, onSave, onCancel, isBusy, error, theirs, saveLabel, isUnsaved }: Props) {
  const t = useText();
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') { event.preventDefault(); onCancel(); }
    if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) { event.preventDefault(); onSave(); }
  }
  const common = { value, placeholder, 'aria-label': label, 'autoFocus': true, 'onKeyDown': onKey };
  return (
    <div className={classes['form']}>
      <UnsavedGuard when={isUnsaved} />
      {isLong
        ? <Textarea {...common} autosize minRows={2} maxRows={10} onChange={event => onChange(event.currentTarget.value)} />
        : <TextInput {...common} onChange={event => onChange(event.currentTarget.value)} />}
      {theirs !== null
        ? (
            <Alert role="alert" color="yellow" variant="light" title={t('calls-conflict')}>
              {theirs === '' ? t('calls-conflict-empty') : t('calls-conflict-theirs', { text: theirs })}
              <Group gap={6} mt={8}>
                <Button size="compact-sm" variant="default" onClick={onCancel}>{t('calls-conflict-take')}</Button>
                {theirs !== '' && <Button size="compact-sm" variant="default" onClick={() => onChange(isLong ? `${theirs}\n${value}` : `${theirs}; ${value}`)}>{t('calls-conflict-join')}</Button>}
              </Group>
            </Alert>
          )
        : <ProblemAlert error={error} />}
      <div className={classes['buttons']}>
        <Button size="compact-md" loading={isBusy} disabled={!isUnsaved} onClick={onSave}>{theirs !== null ? t('calls-conflict-mine') : saveLabel}</Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
      </div>
    </div>
  );
}

import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard } from '@/ui';
import { restOf } from './problems';
import type { FieldState } from './useField';
import classes from './fields.module.css';

interface Props<Value> {
  label: string;
  /** As the API calls it. */
  name: string;
  field: FieldState<Value>;
  /** The value while nobody edits it. */
  children: ReactNode;
  editor: ReactNode;
  /** What the other wrote, in words. */
  theirs: (value: Value) => ReactNode;
  /** The value has links of its own: only the pencil opens the editor. */
  hasOwnLinks?: boolean;
  /** Choosing is saving: no buttons. */
  savesAtOnce?: boolean;
}

/** A label with a value that becomes an editor where it stands: Enter saves, Esc leaves everything as it was. */
export function Field<Value>(props: Props<Value>) {
  const { label, field, children, hasOwnLinks = false } = props;
  const t = useText();
  const id = useId();
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Focus was in the editor, which is gone.
    if (wasEditing.current && !field.isEditing && document.activeElement === document.body) edit.current?.focus({ preventScroll: true });
    wasEditing.current = field.isEditing;
  }, [field.isEditing]);
  if (field.isEditing) return <Editing {...props} />;
  const name = t('fields-edit', { field: label });
  return (
    <div className={classes['field']} role="group" aria-labelledby={id}>
      <div className={classes['label']}>
        <span id={id}>{label}</span>
        {hasOwnLinks && (
          <Tooltip label={name}>
            <ActionIcon ref={edit} variant="subtle" color="gray" c="dimmed" size={24} aria-label={name} onClick={field.begin} className={classes['pencil'] ?? ''}><IconPencil size={14} /></ActionIcon>
          </Tooltip>
        )}
      </div>
      {hasOwnLinks
        ? <div className={classes['plain']}>{children}</div>
        : (
            <UnstyledButton ref={edit} className={classes['value']} onClick={field.begin} title={name}>
              <span className={classes['text']}>{children}</span>
              <IconPencil size={14} className={classes['hint']} aria-hidden />
            </UnstyledButton>
          )}
    </div>
  );
}

function Editing<Value>({ label, name, field, editor, theirs, savesAtOnce = false }: Props<Value>) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  useEscape(form, field.cancel);
  return (
    <form ref={form} className={classes['field']} aria-label={label} noValidate onSubmit={event => { event.preventDefault(); if (!field.isConflict) field.save(); }}>
      <UnsavedGuard when={field.isDirty} />
      {editor}
      {field.isConflict && (
        <div className={classes['conflict']} role="alert">
          <p>{t('fields-conflict')}</p>
          <p className={classes['theirs']}>{theirs(field.value)}</p>
        </div>
      )}
      <ProblemAlert error={restOf(field.error, name)} />
      {field.isConflict
        ? (
            <div className={classes['buttons']}>
              <Button size="compact-md" loading={field.isSaving} onClick={field.keepMine}>{t('fields-keep-mine')}</Button>
              <Button size="compact-md" variant="default" onClick={field.cancel}>{t('fields-take-theirs')}</Button>
            </div>
          )
        : (
            <div className={classes['buttons']}>
              {(!savesAtOnce || field.error !== null) && <Button type="submit" size="compact-md" loading={field.isSaving}>{t('fields-save')}</Button>}
              <Button size="compact-md" variant="default" onClick={field.cancel}>{t('app-cancel')}</Button>
            </div>
          )}
    </form>
  );
}

/** Esc in the editor leaves everything as it was. */
function useEscape(form: RefObject<HTMLFormElement | null>, onEscape: () => void) {
  useEffect(() => {
    const element = form.current;
    function leave(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || isOpenAbove(event.target)) return;
      event.preventDefault();
      onEscape();
    }
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, [form, onEscape]);
}

/** Esc closes a list of choices first. */
function isOpenAbove(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}

import { ActionIcon, Button, Menu, Textarea } from '@mantine/core';
import { IconDots, IconNote, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { changeNote, createNote, type Note } from '@/api/notes';
import { idempotencyKey } from '@/api/version';
import { restOf, saidOf } from '@/features/fields/problems';
import { useField, type FieldState } from '@/features/fields/useField';
import { useMe, useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard, useNotify } from '@/ui';
import { Entry } from './Entry';
import { bringBack, letGo } from './leaving';
import classes from './timeline.module.css';

/** A note, with its text to be changed where it stands, by its author or an administrator. */
export function NoteEntry({ note, contactId }: { note: Note; contactId: string }) {
  const t = useText();
  const me = useMe();
  const { mayAdminister } = useRights();
  const queryClient = useQueryClient();
  const { undoable, failed } = useNotify();
  const reread = () => queryClient.invalidateQueries({ queryKey: ['contact', 'part', contactId] });
  const field = useField<Note, string>({
    row: note, read: row => row.body, tidy: text => text.trim(),
    send: async (row, body) => {
      const saved = await changeNote(row, body);
      await reread();
      return saved;
    },
    // What somebody else wrote meanwhile stands in the timeline, which is read again.
    onRow: () => void reread(),
  });
  const mayChange = mayAdminister || note.author?.id === me.user?.id;
  const remove = () => {
    letGo(note, failed, reread);
    undoable(t('contacts-note-deleted'), async () => {
      if (bringBack(note.id)) return;
      await createNote({ body: note.body, contact_id: note.contact_id, call_id: note.call_id }, idempotencyKey());
      await reread();
    });
  };
  // The types of the API do not have this field yet.
  const isByAutomation = (note as { created_by?: string }).created_by === 'automation';
  const isChanged = note.changed_at !== note.created_at;
  return (
    <Entry
      icon={<IconNote size={16} stroke={1.7} />} at={note.created_at}
      head={<><span className={classes['who']}>{note.author?.name ?? (isByAutomation ? t('automations-one') : t('contacts-note'))}</span>{isChanged && <span className={classes['quiet']}>{t('contacts-note-changed')}</span>}</>}
      aside={mayChange && !field.isEditing && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon variant="subtle" color="gray" size={26} aria-label={t('contacts-note-menu')}><IconDots size={16} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={field.begin}>{t('contacts-note-edit')}</Menu.Item>
            <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>{t('contacts-note-delete')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    >
      {field.isEditing ? <Editor field={field} /> : <div className={classes['body']}>{note.body}</div>}
    </Entry>
  );
}

function Editor({ field }: { field: FieldState<string> }) {
  const t = useText();
  return (
    <form className={classes['composer']} onSubmit={event => { event.preventDefault(); if (field.draft.trim() !== '') field.save(); }}>
      <UnsavedGuard when={field.isDirty} />
      <Textarea
        aria-label={t('contacts-note')} autosize minRows={2} maxRows={16} maxLength={10_000} autoFocus value={field.draft} error={saidOf(field.error, 'body')} onChange={event => field.setDraft(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') field.cancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && field.draft.trim() !== '' && !field.isConflict) field.save();
        }}
      />
      {field.isConflict && <div role="alert" className={classes['conflict']}><p>{t('fields-conflict')}</p><p className={classes['body']}>{field.value}</p></div>}
      <ProblemAlert error={restOf(field.error, 'body')} />
      <div className={classes['send']}>
        <Button variant="default" size="compact-md" onClick={field.cancel}>{t(field.isConflict ? 'fields-take-theirs' : 'app-cancel')}</Button>
        {field.isConflict
          ? <Button size="compact-md" loading={field.isSaving} onClick={field.keepMine}>{t('fields-keep-mine')}</Button>
          : <Button type="submit" size="compact-md" loading={field.isSaving} disabled={field.draft.trim() === ''}>{t('fields-save')}</Button>}
      </div>
    </form>
  );
}

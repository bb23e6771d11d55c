import { ActionIcon, Button, Menu } from '@mantine/core';
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
import { MentionArea, usePeople } from './MentionArea';
import { mentioned } from './mentions';
import { NoteBody } from './NoteBody';
import { PinButton } from './PinButton';
import classes from './timeline.module.css';

/** A note, with its text to be changed where it stands, by its author or an administrator. */
export function NoteEntry({ note, contactId }: { note: Note; contactId: string }) {
  const t = useText();
  const me = useMe();
  const { mayAdminister } = useRights();
  const queryClient = useQueryClient();
  const { undoable, failed } = useNotify();
  const people = usePeople();
  const reread = () => queryClient.invalidateQueries({ queryKey: ['contact', 'part', contactId] });
  const field = useField<Note, string>({
    row: note, read: row => row.body, tidy: text => text.trim(),
    send: async (row, body) => {
      // Who left meanwhile is still mentioned as long as the name stands there.
      const saved = await changeNote(row, body, mentioned(body, [...note.mentions, ...people]).map(({ id }) => id));
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
      // Those who are mentioned were told already.
      await createNote({ body: note.body, contact_id: note.contact_id, call_id: note.call_id }, idempotencyKey());
      await reread();
    });
  };
  const isByAutomation = note.created_by === 'automation';
  const isChanged = note.changed_at !== note.created_at;
  return (
    <Entry
      icon={<IconNote size={16} stroke={1.7} />} at={note.created_at}
      head={<><span className={classes['who']}>{note.author?.name ?? (isByAutomation ? t('automations-one') : t('contacts-note'))}</span>{isChanged && <span className={classes['quiet']}>{t('contacts-note-changed')}</span>}</>}
      aside={!field.isEditing && (
        <>
          <PinButton pin={{ kind: 'note', id: note.id }} />
          {mayChange && (
            <Menu position="bottom-end">
              <Menu.Target><ActionIcon variant="subtle" color="gray" size={26} aria-label={t('contacts-note-menu')}><IconDots size={16} /></ActionIcon></Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconPencil size={15} />} onClick={field.begin}>{t('contacts-note-edit')}</Menu.Item>
                <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>{t('contacts-note-delete')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      )}
    >
      {field.isEditing ? <Editor field={field} /> : <NoteBody note={note} />}
    </Entry>
  );
}

function Editor({ field }: { field: FieldState<string> }) {
  const t = useText();
  return (
    <form className={classes['composer']} onSubmit={event => { event.preventDefault(); if (field.draft.trim() !== '') field.save(); }}>
      <UnsavedGuard when={field.isDirty} />
      <MentionArea
        aria-label={t('contacts-note')} autosize minRows={2} maxRows={16} maxLength={10_000} autoFocus value={field.draft} error={saidOf(field.error, 'body')} onValue={field.setDraft}
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

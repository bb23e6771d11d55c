import { ActionIcon, Button, Skeleton, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callNotesQuery, changeNote, writeCallNote, type Note } from '@/api/call-details';
import type { Call } from '@/api/calls';
import { currentOf, idempotencyKey } from '@/api/version';
import { useText } from '@/i18n';
import { DateTime, Failed } from '@/ui';
import { useDraft } from './drafts';
import { Section } from './Section';
import { TextEditor } from './TextEditor';
import classes from './drawer.module.css';

/** What people wrote on the call. */
export function CallNotes({ call }: { call: Call }) {
  const t = useText();
  const notes = useQuery(callNotesQuery(call.id));
  const [draft, setDraft] = useDraft(`note ${call.id}`);
  const [isOpen, setOpen] = useState(false);
  const isWriting = isOpen || draft !== null;
  const close = () => { setDraft(null); setOpen(false); };
  const rows = notes.data ?? [];
  const writer = isWriting
    ? <NewNote callId={call.id} text={draft ?? ''} onChange={setDraft} onDone={close} />
    : <Button variant="subtle" size="compact-md" className={classes['start'] ?? ''} leftSection={<IconPlus size={15} />} onClick={() => setOpen(true)}>{t('calls-note-add')}</Button>;
  if (notes.isSuccess && rows.length === 0 && !isWriting) return writer;
  return (
    <Section title={t('calls-notes')}>
      {notes.isPending && <Skeleton h={36} />}
      {notes.isError && <Failed error={notes.error} onRetry={() => void notes.refetch()} />}
      {rows.length > 0 && <ul className={classes['plain']}>{rows.map(note => <WrittenNote key={note.id} note={note} callId={call.id} />)}</ul>}
      {writer}
    </Section>
  );
}

function NewNote({ callId, text, onChange, onDone }: { callId: string; text: string; onChange: (text: string) => void; onDone: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const [key] = useState(idempotencyKey);
  const write = useMutation({
    mutationFn: () => writeCallNote(callId, text.trim(), key),
    onSuccess: note => {
      queryClient.setQueryData(callNotesQuery(callId).queryKey, old => (old ? [note, ...old.filter(other => other.id !== note.id)] : old));
      onDone();
    },
  });
  const save = () => { if (text.trim() !== '') write.mutate(); };
  return <TextEditor isLong label={t('calls-note-new')} placeholder={t('calls-note-placeholder')} value={text} onChange={onChange} onSave={save} onCancel={onDone} isBusy={write.isPending} error={write.error} theirs={null} saveLabel={t('calls-save')} isUnsaved={text.trim() !== ''} />;
}

function WrittenNote({ note, callId }: { note: Note; callId: string }) {
  const t = useText();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useDraft(`note ${note.id}`);
  const [isOpen, setOpen] = useState(false);
  const put = (row: Note) => queryClient.setQueryData(callNotesQuery(callId).queryKey, old => old?.map(other => (other.id === row.id ? row : other)));
  const change = useMutation({
    mutationFn: (body: string) => changeNote(note, body),
    onSuccess: put,
    onError: error => {
      const now = currentOf(error, note);
      if (now) put(now);
    },
  });
  const close = () => { setDraft(null); setOpen(false); change.reset(); };
  const text = draft ?? note.body;
  const save = () => {
    if (text.trim() === note.body) close();
    else if (text.trim() !== '') change.mutate(text.trim(), { onSuccess: close });
  };
  return (
    <li className={classes['note']}>
      <div className={classes['signed']}>
        <span>{note.author?.name ?? '—'} · <DateTime at={note.created_at} /></span>
        {!isOpen && draft === null && <Tooltip label={t('calls-note-edit')}><ActionIcon size={24} variant="subtle" color="gray" c="inherit" onClick={() => setOpen(true)} aria-label={t('calls-note-edit')}><IconPencil size={15} /></ActionIcon></Tooltip>}
      </div>
      {isOpen || draft !== null
        ? <TextEditor isLong label={t('calls-note-edit')} value={text} onChange={setDraft} onSave={save} onCancel={close} isBusy={change.isPending} error={change.error} theirs={currentOf(change.error, note) ? note.body : null} saveLabel={t('calls-save')} isUnsaved={text.trim() !== note.body && text.trim() !== ''} />
        : <p className={classes['text']}>{note.body}</p>}
    </li>
  );
}

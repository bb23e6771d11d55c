import { Button, Kbd, Text } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { createNote } from '@/api/notes';
import { idempotencyKey, nextKey } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { keepNoteDraft, noteDraft } from '../noteDrafts';
import { MentionArea, usePeople } from './MentionArea';
import { mentioned } from './mentions';
import classes from './timeline.module.css';

/** A quick note; Ctrl/⌘ Enter writes it. */
export function NoteComposer({ contactId, fieldId }: { contactId: string; fieldId: string }) {
  const t = useText();
  const queryClient = useQueryClient();
  const isMac = ['macos', 'ios'].includes(useOs());
  const [text, setText] = useState(() => noteDraft(contactId));
  const people = usePeople();
  const key = useRef(idempotencyKey());
  const change = (next: string) => {
    setText(next);
    keepNoteDraft(contactId, next);
  };
  const write = useMutation({
    mutationFn: (body: string) => createNote({ contact_id: contactId, body, mentions: mentioned(body, people).map(({ id }) => id) }, key.current),
    onSuccess: async () => {
      change('');
      await queryClient.invalidateQueries({ queryKey: ['contact', 'part', contactId] });
    },
    onSettled: (_, error) => { key.current = nextKey(key.current, error); },
  });
  const send = () => { if (text.trim() !== '' && !write.isPending) write.mutate(text.trim()); };
  return (
    <form className={classes['composer']} onSubmit={event => { event.preventDefault(); send(); }}>
      <MentionArea
        id={fieldId} aria-label={t('contacts-note')} placeholder={t('contacts-note-hint')} autosize minRows={2} maxRows={12} maxLength={10_000} value={text} readOnly={write.isPending}
        onValue={change}
        onKeyDown={event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); } }}
      />
      <ProblemAlert error={write.error} />
      {text.trim() !== '' && (
        <div className={classes['send']}>
          <Text span size="xs" c="dimmed" visibleFrom="sm"><Kbd size="xs">{isMac ? '⌘' : 'Ctrl'} Enter</Kbd></Text>
          <Button type="submit" size="compact-md" loading={write.isPending}>{t('contacts-note-write')}</Button>
        </div>
      )}
    </form>
  );
}

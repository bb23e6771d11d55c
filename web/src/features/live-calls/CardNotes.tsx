import { Alert, Button, Select, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { callQuery } from '@/api/calls';
import { useResultNames } from '@/features/calls/results';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import type { Notes } from './useNotes';
import classes from './live.module.css';

interface Props { callId: string; notes: Notes; hasResult: boolean; /** Somebody pressed the button for it. */ startsFocused: boolean }

/** A note, and at the end what it led to. It is saved by the button, by going elsewhere, and by the end of the call. */
export function CardNotes({ callId, notes, hasResult, startsFocused }: Props) {
  const t = useText();
  const { draft, save, isUnsaved, isSaving } = notes;
  const isSaved = !isUnsaved && (draft.savedNote !== null || draft.result !== null);
  return (
    <form className={classes['form']} onSubmit={event => { event.preventDefault(); save(); }}>
      <Textarea
        aria-label={t('calls-note-add')} placeholder={t('calls-note-placeholder')} autosize minRows={1} maxRows={5} maxLength={10_000} autoFocus={startsFocused} value={draft.note}
        onChange={event => notes.writeNote(event.currentTarget.value)} onBlur={save}
        onKeyDown={event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save(); } }}
      />
      {hasResult && <Result callId={callId} notes={notes} />}
      {notes.theirs !== null && <Alert role="alert" color="yellow" variant="light" title={t('calls-conflict')}>{t('calls-conflict-theirs', { text: notes.theirs })}</Alert>}
      <ProblemAlert error={notes.error} />
      <div className={classes['foot']}>
        <span role="status" className={classes['saved']}>{isSaved && <><IconCheck size={14} aria-hidden /> {t('live-saved')}</>}</span>
        {isUnsaved && <Button type="submit" size="compact-md" loading={isSaving}>{t('calls-save')}</Button>}
      </div>
    </form>
  );
}

function Result({ callId, notes }: { callId: string; notes: Notes }) {
  const t = useText();
  const known = useQuery(callQuery(callId)).data?.result ?? null;
  const said = (notes.draft.result ?? known) || null;
  const names = useResultNames(said);
  return (
    <Select
      aria-label={t('calls-result')} placeholder={t('calls-result-placeholder')} data={names} value={said} clearable searchable={names.length > 8} openOnFocus={false}
      nothingFoundMessage={t('app-nothing-found')} clearButtonProps={{ 'aria-label': t('calls-result-clear') }} onChange={result => { notes.writeResult(result ?? '', known); notes.save(); }}
    />
  );
}

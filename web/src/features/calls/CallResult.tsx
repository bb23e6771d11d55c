import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Call } from '@/api/calls';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { useDraft } from './drafts';
import { Section } from './Section';
import { TextEditor } from './TextEditor';
import { useCallChange } from './useCallChange';
import classes from './drawer.module.css';

/** What the call led to, in people's words. */
export function CallResult({ call }: { call: Call }) {
  const t = useText();
  const [draft, setDraft] = useDraft(`result ${call.id}`);
  const [isOpen, setOpen] = useState(false);
  const change = useCallChange(call);
  const said = call.result ?? '';
  const close = () => { setDraft(null); setOpen(false); change.reset(); };
  const text = draft ?? said;
  const save = () => {
    if (text.trim() === said) close();
    else change.mutate({ result: text.trim() === '' ? null : text.trim() }, { onSuccess: close });
  };
  if (!isOpen && draft === null) {
    const open = () => setOpen(true);
    if (said === '') return <Button variant="subtle" size="compact-md" className={classes['start'] ?? ''} leftSection={<IconPlus size={15} />} onClick={open}>{t('calls-result-add')}</Button>;
    return (
      <Section title={t('calls-result')} action={<Tooltip label={t('calls-result-edit')}><ActionIcon variant="subtle" color="gray" c="inherit" onClick={open} aria-label={t('calls-result-edit')}><IconPencil size={16} /></ActionIcon></Tooltip>}>
        <p className={classes['text']}>{said}</p>
      </Section>
    );
  }
  return (
    <Section title={t('calls-result')}>
      <TextEditor
        label={t('calls-result')} placeholder={t('calls-result-placeholder')} value={text} onChange={setDraft} onSave={save} onCancel={close} isBusy={change.isPending} error={change.error}
        theirs={currentOf(change.error, call) ? said : null} saveLabel={t('calls-save')} isUnsaved={text.trim() !== said}
      />
    </Section>
  );
}

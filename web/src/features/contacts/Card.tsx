import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconNote, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Contact, TimelineKind } from '@/api/contacts';
import { CallContact } from '@/features/calling/CallContact';
import { CallNumber } from '@/features/calling/CallNumber';
import { LogCallButton } from '@/features/calls/LogCallButton';
import { DealsOf } from '@/features/deals/DealsOf';
import { NewDealButton } from '@/features/deals/NewDealButton';
import { DuplicatesStrip } from '@/features/duplicates/DuplicatesStrip';
import { ContactTasks } from '@/features/tasks/ContactTasks';
import { NewTaskButton } from '@/features/tasks/NewTaskButton';
import { useFormats, useText } from '@/i18n';
import { DateTime, Page, TextLink } from '@/ui';
import { ContactFields } from './ContactFields';
import { DeleteContact } from './DeleteContact';
import { EarlierCalls } from './EarlierCalls';
import { NoteComposer } from './timeline/NoteComposer';
import { Timeline } from './timeline/Timeline';
import classes from './contacts.module.css';

interface Props { contact: Contact; kind: TimelineKind | undefined; onKind: (kind: TimelineKind | undefined) => void; openCall: string | undefined; openTask: string | undefined }

/** A contact: what is known at the left, what happened at the right. On a phone what is known folds away above. */
export function Card({ contact, kind, onKind, openCall, openTask }: Props) {
  const t = useText();
  const formats = useFormats();
  const noteId = useId();
  const [asksToDelete, setAsksToDelete] = useState(false);
  const [showsFields, setShowsFields] = useState(false);
  const deal = { contact: { id: contact.id, name: formats.name(contact.name) }, company: contact.company, responsible: contact.responsible };
  const toNote = () => {
    const field = document.getElementById(noteId);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  return (
    <Page
      title={formats.name(contact.name)}
      above={<TextLink to="/contacts" inherit>{t('contacts-title')}</TextLink>}
      about={<Facts contact={contact} />}
      actions={(
        <>
          <CallContact contact={contact} />
          <LogCallButton subject={{ contact: { id: contact.id, name: formats.name(contact.name), numbers: contact.phones.flatMap(phone => (phone.e164 == null ? [] : [{ value: phone.e164, label: formats.phone(phone) }])) } }} />
          <Button visibleFrom="sm" variant="default" leftSection={<IconNote size={16} />} onClick={toNote}>{t('contacts-note')}</Button>
          <NewDealButton start={deal} />
          <NewTaskButton subject={{ contact: { id: contact.id, name: contact.name } }} />
          <Menu position="bottom-end">
            <Menu.Target><ActionIcon variant="default" size={36} aria-label={t('contacts-menu')}><IconDots size={18} /></ActionIcon></Menu.Target>
            <Menu.Dropdown><Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => setAsksToDelete(true)}>{t('contacts-delete')}</Menu.Item></Menu.Dropdown>
          </Menu>
        </>
      )}
    >
      <EarlierCalls contact={contact} />
      <DuplicatesStrip noun="contact" card={contact} />
      <div className={classes['columns']}>
        <section aria-label={t('contacts-fields')}>
          <Button className={classes['fold'] ?? ''} variant="default" fullWidth aria-expanded={showsFields} onClick={() => setShowsFields(shows => !shows)}>{t(showsFields ? 'contacts-fields-hide' : 'contacts-fields-show')}</Button>
          <div className={showsFields ? undefined : classes['folded']}><ContactFields contact={contact} /></div>
        </section>
        <section aria-label={t('contacts-timeline')}>
          <DealsOf of={{ contact_id: contact.id }} start={deal} isQuiet />
          <NoteComposer contactId={contact.id} fieldId={noteId} />
          <ContactTasks contactId={contact.id} openId={openTask} />
          <Timeline contact={contact} kind={kind} onKind={onKind} openCall={openCall} />
        </section>
      </div>
      <DeleteContact contact={contact} opened={asksToDelete} onClose={() => setAsksToDelete(false)} />
    </Page>
  );
}

/** The most important of a contact, in one line. */
function Facts({ contact }: { contact: Contact }) {
  const t = useText();
  const [phone] = contact.phones;
  return (
    <span className={classes['facts']}>
      {!contact.named && <span>{t('contacts-unnamed')}</span>}
      {contact.named && phone && <CallNumber number={phone} contactId={contact.id} />}
      {contact.company && <span>{contact.company.name}</span>}
      <span>{contact.responsible ? t('contacts-fact-responsible', { name: contact.responsible.name }) : t('contacts-fact-nobody')}</span>
      <span>{contact.last_call_at === null ? t('contacts-fact-no-calls') : <>{t('contacts-column-last-call')}: <DateTime at={contact.last_call_at} /></>}</span>
    </span>
  );
}

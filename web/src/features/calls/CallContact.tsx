import { ActionIcon, Alert, Button, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconLinkOff, IconReplace } from '@tabler/icons-react';
import { useState } from 'react';
import type { Call } from '@/api/calls';
import { currentOf } from '@/api/version';
import { BlockedHint } from '@/features/blocked/BlockedHint';
import { useFormats, useText } from '@/i18n';
import { Avatar, ProblemAlert, TextLink, useNotify } from '@/ui';
import { CreateContact } from './CreateContact';
import { LinkContact } from './LinkContact';
import { isUnnamed } from './names';
import { Section } from './Section';
import { useCallChange } from './useCallChange';
import classes from './drawer.module.css';

type Doing = 'link' | 'create' | null;

/** Whom a call belongs to and why, and how to change that. */
export function CallContact({ call }: { call: Call }) {
  const t = useText();
  const [doing, setDoing] = useState<Doing>(null);
  const change = useCallChange(call);
  const { undoable } = useNotify();
  const done = () => setDoing(null);
  const link = (id: string) => change.mutate({ contact_id: id }, { onSuccess: done });
  const unlink = () => {
    const before = call.contact;
    change.mutate({ contact_id: null }, {
      onSuccess: () => { if (before) undoable(t('calls-unlinked', { name: before.name }), () => change.mutateAsync({ contact_id: before.id })); },
    });
  };
  const who = call.contact ?? call.company;
  const isFor = call.direction === 'internal' || call.service;
  return (
    <Section title={t('calls-contact')} action={who && <Change onLink={() => setDoing('link')} onUnlink={call.contact ? unlink : undefined} />}>
      {who ? <Linked call={call} /> : <p className={classes['why']}>{call.decision.why}</p>}
      <Candidates call={call} isBusy={change.isPending} onChoose={link} />
      <Conflict call={call} error={change.error} />
      {doing === 'link' && <LinkContact isBusy={change.isPending} except={call.contact?.id} onChoose={link} onCancel={done} />}
      {doing === 'create' && <CreateContact call={call} onDone={done} />}
      {doing === null && !call.contact && !isFor && (
        <div className={classes['buttons']}>
          {!call.anonymous && <Button size="compact-md" onClick={() => setDoing('create')}>{t('calls-contact-create')}</Button>}
          <Button size="compact-md" variant="default" onClick={() => setDoing('link')}>{t('calls-contact-link')}</Button>
        </div>
      )}
      {doing === null && !isFor && !call.anonymous && call.client_number && <BlockedHint number={call.client_number} />}
    </Section>
  );
}

function Linked({ call }: { call: Call }) {
  const t = useText();
  const formats = useFormats();
  const name = formats.name((call.contact ?? call.company)?.name ?? '');
  return (
    <div className={classes['linked']}>
      <Avatar name={name} size={30} />
      <div>
        {call.contact ? <TextLink to="/contacts/$contactId" params={{ contactId: call.contact.id }} fw={600} inherit>{name}</TextLink> : <strong>{name}</strong>}
        {call.contact && call.company && <span className={classes['hint']}> · {call.company.name}</span>}
        {isUnnamed(call) && <p className={classes['hint']}>{t('calls-contact-unnamed')}</p>}
        {call.matched_by && <p className={classes['hint']}>{call.matched_by.rule === 'created' || call.matched_by.rule === 'person' ? call.matched_by.why : t('calls-contact-matched', { phone: call.matched_by.phone, why: call.matched_by.why })}</p>}
      </div>
    </div>
  );
}

function Change({ onLink, onUnlink }: { onLink: () => void; onUnlink: (() => void) | undefined }) {
  const t = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target><Tooltip label={t('calls-contact-change')}><ActionIcon variant="subtle" color="gray" c="inherit" aria-label={t('calls-contact-change')}><IconDots size={18} /></ActionIcon></Tooltip></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconReplace size={16} />} onClick={onLink}>{t('calls-contact-other')}</Menu.Item>
        {onUnlink && <Menu.Item leftSection={<IconLinkOff size={16} />} onClick={onUnlink}>{t('calls-contact-unlink')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The others who have the number: one click moves the call. */
function Candidates({ call, isBusy, onChoose }: { call: Call; isBusy: boolean; onChoose: (id: string) => void }) {
  const t = useText();
  const formats = useFormats();
  if (call.candidates.length === 0) return null;
  return (
    <>
      <p className={classes['hint']}>{call.contact ? t('calls-candidates-others', { count: call.candidates.length }) : t('calls-candidates-choose')}</p>
      <ul className={classes['plain']}>
        {call.candidates.map(({ id, name }) => (
          <li key={id} className={classes['candidate']}>
            <Avatar name={name} />
            <TextLink to="/contacts/$contactId" params={{ contactId: id }} inherit c="inherit">{formats.name(name)}</TextLink>
            <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => onChoose(id)} aria-label={t('calls-candidate-choose-of', { name })}>{t('calls-candidate-choose')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why a change was not made; after a conflict, what the call says now. */
function Conflict({ call, error }: { call: Call; error: unknown }) {
  const t = useText();
  const formats = useFormats();
  if (!currentOf(error, call)) return <ProblemAlert error={error} />;
  const now = call.contact ? t('calls-conflict-linked', { name: formats.name(call.contact.name) }) : t('calls-conflict-unlinked');
  return <Alert role="alert" color="yellow" variant="light" title={t('calls-conflict')}>{now}</Alert>;
}

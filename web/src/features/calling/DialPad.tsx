import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconBackspace, IconPhone, IconPhonePlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { CallRequest } from '@/api/call-out';
import type { FoundContact } from '@/api/search';
import { restOf, saidOf } from '@/features/fields/problems';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { Keys } from './Keys';
import { LastDialled } from './LastDialled';
import { useRemedy } from './remedy';
import { useCallOut } from './useCallOut';
import { WhoIsIt } from './WhoIsIt';
import classes from './calling.module.css';

interface Chosen { e164: string; contactId: string | undefined; name: string | null }

/** Dials a number in any spelling, or whoever is found by it. */
export default function DialPad({ isTouched, onDone, onLog }: { /** The keys are pressed with a finger: no other keyboard comes up for the field. */ isTouched: boolean; onDone: () => void; /** The call was made elsewhere: it is logged instead. */ onLog: (number: string) => void }) {
  const t = useText();
  const formats = useFormats();
  const remedyOf = useRemedy();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const call = useCallOut();
  const type = (next: string) => {
    setText(next);
    setChosen(null);
    call.reset();
  };
  const choose = (shown: string, next: Chosen) => {
    type(shown);
    setChosen(next);
    if (!isTouched) field.current?.focus();
  };
  const chooseContact = ({ id, name, phone }: FoundContact) => {
    if (phone?.e164 != null) choose(formats.phone(phone), { e164: phone.e164, contactId: id, name: name === null ? null : formats.name(name) });
  };
  const chooseRequest = ({ to, contact_id: contactId }: CallRequest) => choose(formats.phone(to), { e164: to.e164 ?? to.raw, contactId: contactId ?? undefined, name: null });
  const isNumber = chosen !== null || /\d/.test(text);
  const start = () => {
    if (isNumber && !call.isPending) call.mutate({ to: chosen?.e164 ?? text.trim(), contactId: chosen?.contactId }, { onSuccess: onDone });
  };
  const remedy = remedyOf(call.error);
  const keep = (event: React.MouseEvent) => event.preventDefault();
  return (
    <form className={classes['pad']} onSubmit={event => { event.preventDefault(); start(); }}>
      <TextInput
        ref={field} aria-label={t('calling-field')} placeholder={t('calling-field')} autoFocus={!isTouched} inputMode={isTouched ? 'none' : 'text'} autoComplete="off" size="md" classNames={{ input: classes['field'] ?? '' }}
        value={text} onChange={event => type(event.currentTarget.value)} error={saidOf(call.error, 'to')}
        rightSection={text !== '' && <ActionIcon variant="subtle" color="gray" c="inherit" onMouseDown={keep} onClick={() => type(text.slice(0, -1))} aria-label={t('calling-erase')}><IconBackspace size={19} stroke={1.6} /></ActionIcon>}
      />
      <p className={`${classes['hint']} ${classes['who']}`} role="status">{chosen?.name}</p>
      <Keys onKey={key => type(text + key)} />
      <ProblemAlert error={restOf(call.error, 'to')} />
      {remedy && <Button variant="default" onClick={() => { onDone(); remedy.go(); }}>{remedy.label}</Button>}
      <Button type="submit" fullWidth size="md" leftSection={<IconPhone size={18} />} disabled={!isNumber} loading={call.isPending}>{t('calling-start')}</Button>
      <Button fullWidth variant="subtle" color="gray" c="inherit" size="compact-md" leftSection={<IconPhonePlus size={15} />} onClick={() => onLog(chosen?.e164 ?? text.trim())}>{t('calls-log')}</Button>
      {/* Below, so that the keys stay where the finger is. */}
      {text.trim() === '' && <LastDialled onChoose={chooseRequest} />}
      {text.trim() !== '' && chosen === null && <WhoIsIt typed={text} onChoose={chooseContact} />}
    </form>
  );
}

import type { LiveCall } from '@/api/live';
import { CallNumber } from '@/features/calling/CallNumber';
import { useFormats, useText } from '@/i18n';
import { CardDeals } from './CardDeals';
import { useCallWords } from './words';
import classes from './live.module.css';

/** The number and the company, where it rang, the open deals, and what was noted last. */
export function CardAbout({ call, isShort }: { call: LiveCall; /** Only who it is: the conversation is over, or others need the room. */ isShort: boolean }) {
  const t = useText();
  const formats = useFormats();
  const words = useCallWords();
  const name = words.name(call);
  const number = words.number(call);
  const line = words.line(call);
  // Whose client it is goes without saying on the screen of whoever it is.
  const responsible = call.why === 'responsible' && !call.mine ? null : call.responsible;
  const note = call.last_note;
  return (
    <>
      <p className={classes['about']}>
        {number !== name && (call.phase === 'ended' && call.number ? <CallNumber number={call.number} contactId={call.contact?.id} /> : <span className={classes['whole']}>{number}</span>)}
        {call.contact && call.company && <span>{call.company.name}</span>}
        {!call.contact && call.caller_name && <span>{t('calls-introduced', { name: call.caller_name })}</span>}
      </p>
      {!isShort && (line !== null || responsible !== null) && (
        <p className={classes['small']}>{[line !== null && t('live-line', { line }), responsible && t('live-responsible', { name: responsible.name })].filter(Boolean).join(' · ')}</p>
      )}
      {!isShort && <CardDeals deals={call.open_deals} />}
      {!isShort && note && (
        <div className={classes['box']}>
          <p className={classes['note']}>{note.body}</p>
          <p className={classes['small']}>{[note.author, formats.dateTime(note.created_at)].filter(Boolean).join(' · ')}</p>
        </div>
      )}
    </>
  );
}

import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { Person, StatusText } from '@/ui';
import { spansOf, type Span } from './legs';
import { Section } from './Section';
import classes from './drawer.module.css';

/** The phones that rang and talked, as a time line where the times are known. */
export function CallLegs({ call }: { call: Call }) {
  const t = useText();
  if (call.legs.length === 0) return null;
  const isOver = call.phase === 'ended';
  return (
    <Section title={t('calls-legs')}>
      <ul className={classes['legs']}>
        {spansOf(call).map((span, index) => <Leg key={index} span={isOver ? span : { ...span, ring: null, talk: null }} />)}
      </ul>
    </Section>
  );
}

function Leg({ span }: { span: Span }) {
  const t = useText();
  const formats = useFormats();
  const isDrawn = span.ring !== null || span.talk !== null;
  const name = span.hint ? formats.name(span.name) : span.name;
  return (
    <li className={classes['leg']}>
      <span className={classes['leg-name']}><Person name={name} /></span>
      {isDrawn
        ? (
            <span className={classes['track']} role="img" aria-label={span.talked ? t('calls-leg-talked') : t('calls-leg-rang')}>
              {span.ring && <span data-kind="ring" style={place(span.ring)} />}
              {span.talk && <span data-kind="talk" style={place(span.talk)} />}
            </span>
          )
        : <StatusText tone={span.talked ? 'plain' : 'dim'}>{span.talked ? t('calls-leg-talked') : t('calls-leg-rang')}</StatusText>}
    </li>
  );
}

const place = ([from, to]: [number, number]) => ({ left: `${from * 100}%`, width: `max(3px, ${(to - from) * 100}%)` });

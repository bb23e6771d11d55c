import { Anchor } from '@mantine/core';
import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { Section } from './Section';
import classes from './drawer.module.css';

/** What the telephony's analysis made of a call. */
export function CallAi({ call }: { call: Call }) {
  const t = useText();
  const formats = useFormats();
  const { ai } = call;
  if (!ai) return null;
  // Only addresses of pages: what came from outside may be anything.
  const transcript = ai.transcript_url && /^https?:\/\//.test(ai.transcript_url) ? ai.transcript_url : null;
  return (
    <Section title={t('calls-ai')} action={typeof ai.score === 'number' && <span className={classes['hint']}>{t('calls-ai-score', { score: formats.number(ai.score) })}</span>}>
      {ai.summary && <p className={classes['text']}>{ai.summary}</p>}
      {transcript && <Anchor href={transcript} target="_blank" rel="noreferrer">{t('calls-ai-transcript')}</Anchor>}
    </Section>
  );
}

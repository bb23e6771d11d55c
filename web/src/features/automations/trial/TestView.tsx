import { Button, Skeleton } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { tryOnCall, tryOnMonth, type AutomationIn } from '@/api/automations';
import { keys } from '@/api/keys';
import { useFormats, useText } from '@/i18n';
import { Blank, Failed, ProblemAlert } from '@/ui';
import type { Editor } from '../editor/useEditor';
import { textOf } from '../model/body';
import { Steps } from '../history/Steps';
import { CallPicker } from './CallPicker';
import classes from './trial.module.css';

interface Props { editor: Editor; callId: string | undefined; onCall: (id: string | undefined) => void }

/** What the automation would do about a call that was, and about those of a month. Nothing happens by it. */
export function TestView({ editor, callId, onCall }: Props) {
  const t = useText();
  const [sought, setSought] = useState<string>();
  const definition = editor.isDirty ? editor.body() : editor.known;
  return (
    <div className={classes['test']}>
      <section className={classes['pick']} aria-labelledby="test-call">
        <h2 id="test-call">{t('automations-test-call')}</h2>
        <CallPicker chosen={callId} onChoose={id => { setSought(id); onCall(id); }} />
      </section>
      <div className={classes['told']}>
        <section aria-labelledby="test-told">
          <h2 id="test-told">{t('automations-test-told')}</h2>
          {callId === undefined
            ? <Blank title={t('automations-test-none')}>{t('automations-test-none-text')}</Blank>
            : <Told id={editor.known.id} draft={editor.isDirty ? editor.body() : null} callId={callId} definition={definition} isSought={sought === callId} onSeen={() => setSought(undefined)} />}
        </section>
        <Month editor={editor} />
      </div>
    </div>
  );
}

interface ToldProps { id: string; callId: string; draft: AutomationIn | null; definition: AutomationIn; /** The call was chosen just now: what would happen comes into view. */ isSought: boolean; onSeen: () => void }

function Told({ id, callId, draft, definition, isSought, onSeen }: ToldProps) {
  const t = useText();
  const isCalm = useReducedMotion();
  const verdict = useRef<HTMLParagraphElement>(null);
  const told = useQuery({
    queryKey: keys.part('automation', id, 'trial', { callId, draft: draft === null ? null : textOf(draft) }),
    queryFn: () => tryOnCall(id, callId, draft),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const isThere = told.isSuccess && !told.isPlaceholderData;
  useEffect(() => {
    if (!isSought || !isThere) return;
    verdict.current?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
    onSeen();
  }, [isSought, isThere, isCalm, onSeen]);
  if (told.isPending) return <div aria-busy className={classes['waiting']}><Skeleton h={40} /><Skeleton h={40} /><Skeleton h={40} /></div>;
  if (told.isError) return <Failed error={told.error} onRetry={() => void told.refetch()} />;
  const { runs, why, steps } = told.data;
  return (
    <div className={classes['result']} role="status">
      <p ref={verdict} className={classes['verdict']} data-runs={runs}><strong>{t(runs ? 'automations-test-runs' : 'automations-test-runs-not')}</strong><span>{why}</span></p>
      {steps.length > 0 && <Steps steps={steps} blocks={definition.blocks} label={t('automations-test-told')} />}
      {draft !== null && <p className={classes['quiet']}>{t('automations-test-draft')}</p>}
    </div>
  );
}

/** What it would have come to on the calls of a month. */
function Month({ editor: { known, isDirty } }: { editor: Editor }) {
  const t = useText();
  const { number } = useFormats();
  const month = useMutation({ mutationFn: () => tryOnMonth(known.id) });
  return (
    <section className={classes['month']} aria-labelledby="test-month">
      <h2 id="test-month">{t('automations-month')}</h2>
      <p className={classes['quiet']}>{t('automations-month-about')}{isDirty && ` ${t('automations-month-saved')}`}</p>
      <div><Button variant="default" size="compact-md" loading={month.isPending} onClick={() => month.mutate()}>{t('automations-month-count')}</Button></div>
      <ProblemAlert error={month.error} />
      {month.data && (
        <div role="status">
          <p className={classes['sum']}>{t('automations-month-sum', { calls: month.data.calls, callsText: number(month.data.calls), runs: month.data.runs, runsText: number(month.data.runs) })}</p>
          <dl className={classes['figures']}>
            {(['contacts', 'deals', 'tasks', 'other'] as const).map(key => <div key={key}><dt>{t(`automations-month-${key}`)}</dt><dd>{number(month.data[key])}</dd></div>)}
          </dl>
          {month.data.capped && <p className={classes['quiet']}>{t('automations-month-capped', { count: number(month.data.calls) })}</p>}
        </div>
      )}
    </section>
  );
}

import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { rawMessageQuery } from '@/api/call-details';
import { useText } from '@/i18n';
import { ProblemAlert, TextLink } from '@/ui';
import { readable } from './readable';
import classes from './drawer.module.css';

/** The message as it came, folded. */
export function RawMessage({ connectionId, eventId }: { connectionId: string; eventId: string }) {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <span aria-hidden> · </span><Anchor component="button" type="button" inherit aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(open => !open)}>{isOpen ? t('calls-raw-hide') : t('calls-raw-show')}</Anchor>
      <div id={id}>{isOpen && <Body connectionId={connectionId} eventId={eventId} />}</div>
    </>
  );
}

function Body({ connectionId, eventId }: { connectionId: string; eventId: string }) {
  const t = useText();
  const raw = useQuery(rawMessageQuery(connectionId, eventId));
  if (raw.isPending) return <Skeleton h={64} mt={4} />;
  if (raw.isError) return <ProblemAlert error={raw.error} />;
  if (raw.data === null) {
    return <p className={classes['hint']}>{t('calls-raw-far')} <TextLink to="/settings/integrations" inherit>{t('calls-raw-log')}</TextLink></p>;
  }
  const { query, content_type: type, body, body_cut: isCut } = raw.data;
  return (
    <div className={classes['raw']}>
      {[type, query && `?${query}`].filter(Boolean).map(line => <div key={line} className={classes['hint']}>{line}</div>)}
      {/* Scrolls by itself, so it takes the focus for the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={t('calls-raw-body')}>{readable(body, type ?? null)}</pre>
      {isCut && <p className={classes['hint']}>{t('calls-raw-cut')}</p>}
    </div>
  );
}

import { Anchor } from '@mantine/core';
import { useId, useState } from 'react';
import type { RawMessage as Raw } from '@/api/call-details';
import { useText } from '@/i18n';
import { readable } from './readable';
import classes from './drawer.module.css';

/** The message as it came, folded. */
export function RawMessage({ raw }: { raw: Raw }) {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <span aria-hidden> · </span><Anchor component="button" type="button" inherit aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(open => !open)}>{isOpen ? t('calls-raw-hide') : t('calls-raw-show')}</Anchor>
      <div id={id}>{isOpen && <Body raw={raw} />}</div>
    </>
  );
}

function Body({ raw }: { raw: Raw }) {
  const t = useText();
  const { query, content_type: type, body, body_cut: isCut } = raw;
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

import { Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ConnectionEvent } from '@/api/connections';
import { useText } from '@/i18n';
import { pairsOf, readable, type Readable } from './format';
import classes from './Event.module.css';

/** A message as it came; folded while nobody needs it. */
export function RawMessage({ raw, isOpenAtFirst }: { raw: ConnectionEvent['raw']; isOpenAtFirst: boolean }) {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <section>
      <button type="button" className={classes['fold']} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}><IconChevronRight size={16} aria-hidden />{t('integration-log-raw')}</button>
      <div id={id} hidden={!isOpen}>
        {raw.content_type && <Text c="dimmed" size="sm">{raw.content_type}</Text>}
        {raw.query && <Shown content={{ kind: 'pairs', pairs: pairsOf(raw.query) }} label={t('integration-log-query')} />}
        {raw.body !== '' && <Shown content={readable(raw.content_type, raw.body)} label={t('integration-log-raw')} />}
        {raw.body === '' && !raw.query && <Text c="dimmed" size="sm">{t('integration-log-raw-empty')}</Text>}
        {raw.body_cut && <Text c="dimmed" size="sm" mt={4}>{t('integration-log-cut')}</Text>}
      </div>
    </section>
  );
}

function Shown({ content, label }: { content: Readable; label: string }) {
  return (
    // A box that scrolls has to be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes['raw']} role="region" aria-label={label} tabIndex={0}>
      {content.kind === 'text'
        ? content.text
        : <dl className={classes['pairs']}>{content.pairs.map(([key, value], at) => <div key={`${at} ${key}`} style={{ display: 'contents' }}><dt>{key}</dt><dd>{value}</dd></div>)}</dl>}
    </div>
  );
}

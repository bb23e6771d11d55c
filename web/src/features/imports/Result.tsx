import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { refusedHref, type Import } from '@/api/imports';
import { useFormats, useLanguage, useText } from '@/i18n';
import { LinkButton, StatusText } from '@/ui';
import { Figures } from './Counted';
import { TONES } from './Earlier';
import classes from './imports.module.css';

/** What came of a file. */
export function Result({ row }: { row: Import }) {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const { refused } = row.result;
  return (
    <section className={classes['result']} aria-labelledby="import-result">
      <h2 id="import-result" className={classes['heading']}>{row.file_name === '' ? t('imports-file') : row.file_name}</h2>
      <p className={classes['hint']} role="status">
        <StatusText tone={TONES[row.state]}>{t(`imports-state-${row.state}`)}</StatusText>
        {row.finished_at !== null && ` · ${formats.dateTime(row.finished_at)}`}
        {row.done_rows < row.rows && row.started_at !== null && ` · ${t('imports-done-rows', { done: formats.number(row.done_rows), rows: formats.number(row.rows) })}`}
      </p>
      {row.started_at !== null && <Figures counts={row.result} />}
      {row.state !== 'done' && row.started_at !== null && <p className={classes['hint']}>{t('imports-again')}</p>}
      {refused > 0 && (
        <div className={classes['refused']}>
          <p>{t('imports-refused', { count: refused, rows: formats.number(refused) })}</p>
          <Button component="a" href={refusedHref(row.id, language)} download variant="default" leftSection={<IconDownload size={16} />}>{t('imports-refused-file')}</Button>
        </div>
      )}
      <Group>
        <LinkButton to="/contacts">{t('imports-show-contacts')}</LinkButton>
        <LinkButton to="/contacts/import" search={{}} variant="default">{t('imports-another')}</LinkButton>
      </Group>
    </section>
  );
}

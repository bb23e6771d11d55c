import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { refusedHref, type Import } from '@/api/imports';
import { useFormats, useLanguage, useText } from '@/i18n';
import { LinkButton, StatusText } from '@/ui';
import { Figures } from './Counted';
import { TONES } from './Earlier';
import { LISTS } from './words';
import classes from './imports.module.css';

/** What came of a file. `files` are those that it was brought with. */
export function Result({ row, files }: { row: Import; files: string | undefined }) {
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
      {row.started_at !== null && <Figures entity={row.entity} counts={row.result} />}
      {row.state !== 'done' && row.started_at !== null && <p className={classes['hint']}>{t('imports-again')}</p>}
      {refused > 0 && (
        <div className={classes['refused']}>
          <p>{t('imports-refused', { count: refused, rows: formats.number(refused) })}</p>
          <Button component="a" href={refusedHref(row.id, language)} download variant="default" leftSection={<IconDownload size={16} />}>{t('imports-refused-file')}</Button>
        </div>
      )}
      <Group>
        <LinkButton {...LISTS[row.entity]}>{t(`imports-show-${row.entity}`)}</LinkButton>
        {files === undefined
          ? <LinkButton to="/import" search={{ entity: row.entity }} variant="default">{t('imports-another')}</LinkButton>
          : <LinkButton to="/import" search={{ files }} variant="default">{t('imports-to-files')}</LinkButton>}
      </Group>
    </section>
  );
}

import { Progress } from '@mantine/core';
import type { Import, ImportCounts } from '@/api/imports';
import { useFormats, useText } from '@/i18n';
import { hasKey, percentDone } from './plan';
import classes from './imports.module.css';

/** What would come of the file, as it is counted. */
export function Counted({ row }: { row: Import }) {
  const t = useText();
  const formats = useFormats();
  return (
    <section className={classes['result']} aria-labelledby="import-counted">
      <h2 id="import-counted" className={classes['heading']}>{t('imports-preview')}</h2>
      <div role="status">
        {!hasKey(row) && <p className={classes['warning']}>{t('imports-no-key')}</p>}
        {hasKey(row) && row.preview === null && (
          <>
            <p className={classes['hint']}>{t('imports-counting', { done: formats.number(row.done_rows), rows: formats.number(row.rows) })}</p>
            <Progress value={percentDone(row)} animated aria-label={t('imports-preview')} />
          </>
        )}
        {hasKey(row) && row.preview !== null && <Figures counts={row.preview} isPreview />}
      </div>
    </section>
  );
}

const NAMES = ['new', 'merged', 'unchanged', 'duplicates', 'refused'] as const;

/** What becomes of the rows, as figures; only a preview tells rows that meet an earlier one. */
export function Figures({ counts, isPreview = false }: { counts: ImportCounts; isPreview?: boolean }) {
  const t = useText();
  const formats = useFormats();
  return (
    <dl className={classes['figures']}>
      {NAMES.filter(name => isPreview || name !== 'duplicates').map(name => (
        <div key={name} data-bad={(name === 'refused' && counts[name] > 0) || undefined}>
          <dt>{t(`imports-count-${name}`)}</dt>
          <dd>{formats.number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

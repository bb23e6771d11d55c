import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Import, ImportCounts, ImportEntity } from '@/api/imports';
import { useFormats, useText } from '@/i18n';
import { hasKey, percentDone } from './plan';
import classes from './imports.module.css';

/** What would come of the file, as it is counted. */
export function Counted({ row, isOneOfSeveral, children }: { row: Import; /** Others that it refers to may not be there yet. */ isOneOfSeveral: boolean; children?: ReactNode }) {
  const t = useText();
  const formats = useFormats();
  const isContacts = row.entity === 'contacts';
  return (
    <section className={classes['result']} aria-labelledby="import-counted">
      <h2 id="import-counted" className={classes['heading']}>{t('imports-preview')}</h2>
      <div role="status">
        {!hasKey(row) && <p className={classes['warning']}>{t(isContacts ? 'imports-no-key' : 'imports-no-name')}</p>}
        {hasKey(row) && row.preview === null && (
          <>
            <p className={classes['hint']}>{t('imports-counting', { done: formats.number(row.done_rows), rows: formats.number(row.rows) })}</p>
            <Progress value={percentDone(row)} animated aria-label={t('imports-preview')} />
          </>
        )}
        {hasKey(row) && row.preview !== null && <Figures entity={row.entity} counts={row.preview} isPreview />}
        {hasKey(row) && isOneOfSeveral && row.entity !== 'companies' && (row.preview?.refused ?? 0) > 0 && <p className={classes['hint']}>{t('imports-refused-yet')}</p>}
      </div>
      {children}
    </section>
  );
}

const NAMES = ['new', 'merged', 'unchanged', 'duplicates', 'refused'] as const;

/** What becomes of the rows, as figures; only a preview tells rows that meet an earlier one. */
export function Figures({ entity, counts, isPreview = false }: { entity: ImportEntity; counts: ImportCounts; isPreview?: boolean }) {
  const t = useText();
  const formats = useFormats();
  return (
    <dl className={classes['figures']}>
      {NAMES.filter(name => isPreview || name !== 'duplicates').map(name => (
        <div key={name} data-bad={(name === 'refused' && counts[name] > 0) || undefined}>
          <dt>{name === 'new' ? t(`imports-new-${entity}`) : t(`imports-count-${name}`)}</dt>
          <dd>{formats.number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

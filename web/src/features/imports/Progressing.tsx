import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelImport, type Import } from '@/api/imports';
import { keys } from '@/api/keys';
import { useFormats, useText } from '@/i18n';
import { useNotify } from '@/ui';
import { Figures } from './Counted';
import { percentDone } from './plan';
import classes from './imports.module.css';

/** An import that is under way. */
export function Progressing({ row }: { row: Import }) {
  const t = useText();
  const formats = useFormats();
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const cancel = useMutation({ mutationFn: () => cancelImport(row.id), onSuccess: now => { queryClient.setQueryData(keys.one('import', now.id), now); }, onError: failed });
  const done = t('imports-done-rows', { done: formats.number(row.done_rows), rows: formats.number(row.rows) });
  return (
    <section className={classes['result']} aria-labelledby="import-running">
      <h2 id="import-running" className={classes['heading']}>{t('imports-running', { file: row.file_name })}</h2>
      <p className={classes['hint']} role="status">{done}</p>
      <Progress value={percentDone(row)} animated aria-label={done} />
      <Figures entity={row.entity} counts={row.result} />
      <p className={classes['hint']}>{t('imports-leave')}</p>
      <div><Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('imports-cancel')}</Button></div>
    </section>
  );
}

import { Alert, Button, FileButton } from '@mantine/core';
import { IconAlertCircle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { bringFile } from '@/api/imports';
import { keys } from '@/api/keys';
import { Problem } from '@/api/problem';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { keepFile } from './files';
import { useDrop } from './useDrop';
import classes from './imports.module.css';

/** The largest file that the server takes, in bytes. */
const LARGEST = 32 * 1024 * 1024;

/** Where a file is dropped or chosen. */
export function DropFile() {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const bring = useMutation({
    mutationFn: (file: File) => bringFile(file),
    onSuccess: (row, file) => {
      keepFile(row.id, file);
      queryClient.setQueryData(keys.one('import', row.id), row);
      void queryClient.invalidateQueries({ queryKey: keys.lists('import') });
      void navigate({ to: '/contacts/import', search: { file: row.id } });
    },
  });
  const [tooLarge, setTooLarge] = useState(false);
  const take = (file: File | null | undefined) => {
    if (!file || bring.isPending) return;
    // It would be sent to its end before the server could say so.
    setTooLarge(file.size > LARGEST);
    if (file.size > LARGEST) bring.reset();
    else bring.mutate(file);
  };
  const { ref, isOver } = useDrop(take);
  return (
    <section aria-label={t('imports-file')}>
      <div ref={ref} className={classes['drop']} data-over={isOver || undefined}>
        <IconFileSpreadsheet size={36} stroke={1.3} aria-hidden />
        <b>{t('imports-drop')}</b>
        <span>{t('imports-drop-hint')}</span>
        <FileButton onChange={take} accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" inputProps={{ 'aria-label': t('imports-choose') }}>
          {props => <Button {...props} mt={8} loading={bring.isPending}>{t('imports-choose')}</Button>}
        </FileButton>
        {bring.isPending && <span role="status">{t('imports-reading', { file: bring.variables.name })}</span>}
      </div>
      {tooLarge && <Alert className={classes['below'] ?? ''} role="alert" color="red" variant="light" icon={<IconAlertCircle size={18} />} title={t('imports-too-large')}>{t('imports-too-large-text')}</Alert>}
      {bring.isError && <div className={classes['below']}><ProblemAlert error={saidOfFile(bring.error)} /></div>}
    </section>
  );
}

/** What the server says of the file itself stands in place of its general words. */
export function saidOfFile(error: unknown): unknown {
  const said = error instanceof Problem ? error.errors[0]?.detail : undefined;
  return error instanceof Problem && said !== undefined ? new Problem({ code: error.code, status: error.status, title: error.title, detail: said }) : error;
}

import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { bringFile, type Import, type ImportEntity } from '@/api/imports';
import { keys } from '@/api/keys';
import { Problem } from '@/api/problem';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { EntitySelect } from './EntitySelect';
import { keepFile } from './files';
import { useDrop } from './useDrop';
import classes from './imports.module.css';

/** The largest file that the server takes, in bytes. */
const LARGEST = 32 * 1024 * 1024;
/** So many files are brought at once. */
const MOST = 20;
const ACCEPTED = '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Refused { name: string; error: unknown }

/** Where one file is dropped or chosen, or several that refer to each other. */
export function DropFile({ entity }: { entity: ImportEntity | undefined }) {
  const t = useText();
  const navigate = useNavigate();
  const { bring, reading } = useBring(entity);
  const [tooMany, setTooMany] = useState<Problem | null>(null);
  const take = (files: File[]) => {
    if (files.length === 0 || bring.isPending) return;
    setTooMany(files.length > MOST ? new Problem({ code: 'too_many', status: 422, title: t('imports-too-many', { count: MOST }) }) : null);
    if (files.length > MOST) bring.reset();
    else bring.mutate(files);
  };
  const { ref, isOver } = useDrop(take);
  const { brought, refused } = bring.data ?? { brought: [], refused: [] };
  return (
    <section aria-label={t('imports-file')}>
      <div className={classes['what']}>
        <EntitySelect value={entity} mayBeAuto disabled={bring.isPending} onChange={chosen => void navigate({ to: '/import', search: chosen === undefined ? {} : { entity: chosen }, replace: true })} />
      </div>
      <div ref={ref} className={classes['drop']} data-over={isOver || undefined}>
        <IconFileSpreadsheet size={36} stroke={1.3} aria-hidden />
        <b>{t('imports-drop')}</b>
        <span>{t('imports-drop-hint')}</span>
        <FileButton multiple onChange={take} accept={ACCEPTED} inputProps={{ 'aria-label': t('imports-choose') }}>
          {props => <Button {...props} mt={8} loading={bring.isPending}>{t('imports-choose')}</Button>}
        </FileButton>
        {reading !== null && <span role="status">{t('imports-reading', { file: reading })}</span>}
      </div>
      {tooMany !== null && <div className={classes['below']}><ProblemAlert error={tooMany} /></div>}
      {refused.map(({ name, error }, place) => (
        <div key={place} className={classes['below']}>
          {bring.variables !== undefined && bring.variables.length > 1 && <b>{name}</b>}
          <ProblemAlert error={saidOfFile(error)} />
        </div>
      ))}
      {refused.length > 0 && brought.length > 0 && (
        <Button className={classes['below'] ?? ''} variant="default" onClick={() => void navigate({ to: '/import', search: searchOf(brought) })}>{t('imports-go-on', { count: brought.length })}</Button>
      )}
    </section>
  );
}

/** Brings files one after the other, and opens them if all could be read. */
function useBring(entity: ImportEntity | undefined) {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [reading, setReading] = useState<string | null>(null);
  // It would be sent to its end before the server could say so.
  const tooLarge = () => new Problem({ code: 'too_large', status: 413, title: t('imports-too-large'), detail: t('imports-too-large-text') });
  const bring = useMutation({
    mutationFn: async (files: File[]) => {
      const brought: Import[] = [];
      const refused: Refused[] = [];
      for (const file of files) {
        setReading(file.name);
        try {
          if (file.size > LARGEST) throw tooLarge();
          const row = await bringFile(file, { entity: files.length > 1 ? 'auto' : entity ?? 'auto' });
          keepFile(row.id, file);
          queryClient.setQueryData(keys.one('import', row.id), row);
          brought.push(row);
        } catch (error) {
          refused.push({ name: file.name, error });
        }
      }
      return { brought, refused };
    },
    onSuccess: ({ brought, refused }) => {
      void queryClient.invalidateQueries({ queryKey: keys.lists('import') });
      if (refused.length === 0) void navigate({ to: '/import', search: searchOf(brought) });
    },
    onSettled: () => setReading(null),
  });
  return { bring, reading };
}

const searchOf = (rows: readonly Import[]) => {
  const [first, ...others] = rows.map(({ id }) => id);
  return others.length === 0 && first !== undefined ? { file: first } : { files: rows.map(({ id }) => id).join(',') };
};

/** What the server says of the file itself stands in place of its general words. */
export function saidOfFile(error: unknown): unknown {
  const said = error instanceof Problem ? error.errors[0]?.detail : undefined;
  return error instanceof Problem && said !== undefined ? new Problem({ code: error.code, status: error.status, title: error.title, detail: said }) : error;
}

import { Select, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { bringFile, DELIMITERS, discardImport, ENCODINGS, type Import, type Reading } from '@/api/imports';
import { keys } from '@/api/keys';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { saidOfFile } from './DropFile';
import { fileOf, keepFile } from './files';
import { filesWithout } from './search';
import { delimiterName } from './words';

/** How the file was read, and, as long as this page has it, how else it may be read. */
export function HowRead({ row, files }: { row: Import; files: string | undefined }) {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const file = fileOf(row.id);
  const again = useMutation({
    mutationFn: (reading: Reading) => {
      if (file === undefined) throw new Error('the file is gone');
      return bringFile(file, reading);
    },
    onSuccess: now => {
      if (file !== undefined) keepFile(now.id, file);
      queryClient.setQueryData(keys.one('import', now.id), now);
      // The reading before has served; what is left of it is forgotten by itself.
      void discardImport(row.id).catch(() => undefined);
      const together = filesWithout(files, row.id, [now.id]);
      void navigate({ to: '/import', search: { file: now.id, ...(together === undefined ? {} : { files: together }) }, replace: true });
    },
  });
  const now: Reading = { entity: row.entity, ...(row.encoding === null ? {} : { encoding: row.encoding }), ...(row.delimiter === null ? {} : { delimiter: row.delimiter }), ...(row.sheet === null ? {} : { sheet: row.sheet }), header: row.has_header };
  if (file === undefined) {
    const said = [row.encoding, row.delimiter === null ? null : t(`imports-delimiter-${delimiterName(row.delimiter)}`), row.sheet, t(row.has_header ? 'imports-with-header' : 'imports-without-header')];
    return <span>{said.filter(part => part !== null).join(' · ')}</span>;
  }
  const read = (reading: Reading) => again.mutate({ ...now, ...reading });
  return (
    <>
      {row.encoding !== null && <Select label={t('imports-encoding')} data={ENCODINGS} value={row.encoding} allowDeselect={false} disabled={again.isPending} onChange={value => { if (value !== null) read({ encoding: value }); }} />}
      {row.delimiter !== null && <Select label={t('imports-delimiter')} data={DELIMITERS.map(value => ({ value, label: t(`imports-delimiter-${delimiterName(value)}`) }))} value={row.delimiter} allowDeselect={false} disabled={again.isPending} onChange={value => { if (value !== null) read({ delimiter: value }); }} />}
      {row.sheet !== null && row.sheets.length > 1 && <Select label={t('imports-sheet')} data={row.sheets} value={row.sheet} allowDeselect={false} disabled={again.isPending} onChange={value => { if (value !== null) read({ sheet: value }); }} />}
      <Switch w="auto" mb={8} label={t('imports-header')} checked={row.has_header} disabled={again.isPending} onChange={event => read({ header: event.currentTarget.checked })} />
      <ProblemAlert error={again.error === null ? null : saidOfFile(again.error)} />
    </>
  );
}

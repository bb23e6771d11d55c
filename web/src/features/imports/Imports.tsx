import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { importQuery } from '@/api/imports';
import { isProblem } from '@/api/problem';
import { useText } from '@/i18n';
import { Blank, Failed, LinkButton, Page, TextLink } from '@/ui';
import { Draft } from './Draft';
import { DropFile } from './DropFile';
import { Earlier } from './Earlier';
import { isOver, isWorking } from './plan';
import { Progressing } from './Progressing';
import { Result } from './Result';
import classes from './imports.module.css';

const route = getRouteApi('/app/contacts/import');

/** Should the feed be late, a count or an import that is under way is asked for again. */
const WATCH_MS = 2000;

/** Contacts from a file: chosen, mapped, counted, taken over. */
export function Imports() {
  const t = useText();
  const { file } = route.useSearch();
  return (
    <Page title={t('imports-title')} about={t('imports-about')} above={<TextLink to="/contacts" inherit>{t('contacts-title')}</TextLink>}>
      {file === undefined ? <div className={classes['parts']}><DropFile /><Earlier /></div> : <One key={file} id={file} />}
    </Page>
  );
}

function One({ id }: { id: string }) {
  const t = useText();
  const found = useQuery({ ...importQuery(id), refetchInterval: query => (query.state.data !== undefined && isWorking(query.state.data) ? WATCH_MS : false) });
  const row = found.data;
  if (row !== undefined) {
    if (isOver(row)) return <Result row={row} />;
    return row.state === 'running' ? <Progressing row={row} /> : <Draft row={row} />;
  }
  if (isProblem(found.error, 'not_found')) return <Blank title={t('imports-gone')} action={<LinkButton to="/contacts/import" search={{}}>{t('imports-another')}</LinkButton>}>{t('imports-gone-text')}</Blank>;
  if (found.isError) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
  return <Stack mt="md" role="status" aria-label={t('app-loading')}><Skeleton h={48} /><Skeleton h={220} /><Skeleton h={64} /></Stack>;
}

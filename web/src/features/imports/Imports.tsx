import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ImportEntity } from '@/api/imports';
import { isProblem } from '@/api/problem';
import { useText } from '@/i18n';
import { Blank, Failed, LinkButton, Page, TextLink } from '@/ui';
import { Draft } from './Draft';
import { DropFile } from './DropFile';
import { Earlier } from './Earlier';
import { isOver } from './plan';
import { Progressing } from './Progressing';
import { Result } from './Result';
import { idsOf } from './search';
import { Several } from './Several';
import { watched } from './watched';
import { LISTS } from './words';
import classes from './imports.module.css';

const route = getRouteApi('/app/import');

/** Contacts, companies, deals and tasks from files: chosen, mapped, counted, taken over. */
export function Imports() {
  const { entity, file, files } = route.useSearch();
  if (file !== undefined) return <One key={file} id={file} entity={entity} files={files} />;
  if (files !== undefined) return <Several ids={idsOf(files)} />;
  return <Frame entity={entity}><div className={classes['parts']}><DropFile entity={entity} /><Earlier /></div></Frame>;
}

/** The head of the page; above it stands where the rows go, or the files that were brought together. */
function Frame({ entity, files, children }: { entity: ImportEntity | undefined; files?: string | undefined; children: ReactNode }) {
  const t = useText();
  const list = entity && <TextLink {...LISTS[entity]} inherit>{t(`imports-entity-${entity}`)}</TextLink>;
  const above = files === undefined ? list : <TextLink to="/import" search={{ files }} inherit>{t('imports-files')}</TextLink>;
  return <Page title={t(entity === undefined ? 'imports-title' : `imports-title-${entity}`)} about={t('imports-about')} above={above}>{children}</Page>;
}

function One({ id, entity, files }: { id: string; entity: ImportEntity | undefined; files: string | undefined }) {
  const t = useText();
  const found = useQuery(watched(id));
  const row = found.data;
  const shown = () => {
    if (row !== undefined) {
      if (isOver(row)) return <Result row={row} files={files} />;
      return row.state === 'running' ? <Progressing row={row} /> : <Draft row={row} files={files} />;
    }
    if (isProblem(found.error, 'not_found')) return <Blank title={t('imports-gone')} action={<LinkButton to="/import" search={{}}>{t('imports-another')}</LinkButton>}>{t('imports-gone-text')}</Blank>;
    if (found.isError) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
    return <Stack mt="md" role="status" aria-label={t('app-loading')}><Skeleton h={48} /><Skeleton h={220} /><Skeleton h={64} /></Stack>;
  };
  return <Frame entity={row?.entity ?? entity} files={files}>{shown()}</Frame>;
}

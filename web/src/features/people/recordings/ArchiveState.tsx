import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { archiveQuery, retryArchive, type Archive } from '@/api/recordings';
import { useFormats, useText } from '@/i18n';
import { Failed, ProblemAlert, RelativeTime } from '@/ui';
import classes from '../people.module.css';

/** Where recordings are kept, how many there are, and what does not work. */
export function ArchiveState() {
  const archive = useQuery(archiveQuery());
  const t = useText();
  if (archive.isPending) return <Skeleton h={56} role="status" aria-label={t('app-loading')} />;
  if (!archive.data) return <Failed error={archive.error} onRetry={() => void archive.refetch()} />;
  return <State archive={archive.data} />;
}

function State({ archive }: { archive: Archive }) {
  const t = useText();
  const { number } = useFormats();
  const { place } = archive;
  const size = sizeOf(archive.bytes);
  return (
    <Stack gap="xs">
      {place === null
        ? <p className={classes['quiet']}>{t('people-archive-nowhere')}</p>
        : <p className={classes['archive']}>{t(`people-archive-${place.kind === 'bucket' ? 'bucket' : 'directory'}`)} <code>{place.name}</code></p>}
      {(place !== null || archive.archived > 0) && (
        <p className={classes['archive']}>{t('people-archive-count', { count: archive.archived, size: t(`people-archive-size-${size.unit}`, { size: number(size.value) }) })}</p>
      )}
      {archive.elsewhere > 0 && <p className={classes['quiet']}>{t('people-archive-elsewhere', { count: archive.elsewhere })}</p>}
      {archive.waiting > 0 && <p className={classes['quiet']}>{t('people-archive-waiting', { count: archive.waiting })}</p>}
      {archive.deleted > 0 && <p className={classes['quiet']}>{t('people-archive-deleted', { count: archive.deleted })}</p>}
      {archive.storage_trouble && (
        <Alert color="gray" variant="light" role="alert" icon={<IconAlertTriangle size={18} color="var(--sw-bad)" />} title={t('people-archive-trouble')}>
          <code className={classes['words']}>{archive.storage_trouble.text}</code> <RelativeTime at={archive.storage_trouble.at} />
        </Alert>
      )}
      <Lost archive={archive} />
    </Stack>
  );
}

const PROBLEMS = ['not_there', 'away', 'not_audio', 'host', 'too_large', 'storage'];

/** What could not be archived, and why. */
function Lost({ archive }: { archive: Archive }) {
  const t = useText();
  const queryClient = useQueryClient();
  const retry = useMutation({ mutationFn: retryArchive, onSuccess: now => queryClient.setQueryData(archiveQuery().queryKey, now) });
  const count = archive.gone + archive.failed;
  const last = archive.last_problem;
  return (
    <>
      {count > 0 && <p className={classes['quiet']}>{t('people-archive-lost', { count })}</p>}
      {last && <p className={classes['quiet']}>{t('people-archive-last')} {PROBLEMS.includes(last.code) ? t(`people-archive-problem-${last.code}`) : last.code} · <RelativeTime at={last.at} /></p>}
      {count > 0 && archive.place && <Button variant="default" style={{ alignSelf: 'flex-start' }} loading={retry.isPending} onClick={() => retry.mutate()}>{t('people-archive-retry')}</Button>}
      <ProblemAlert error={retry.error} />
    </>
  );
}

/** Bytes in a unit that people read. */
export function sizeOf(bytes: number): { value: number; unit: 'mb' | 'gb' } {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1000 ? { value: Math.round(megabytes * 10) / 10, unit: 'mb' } : { value: Math.round(megabytes / 100) / 10, unit: 'gb' };
}

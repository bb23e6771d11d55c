import { Button, Skeleton } from '@mantine/core';
import { IconInbox, IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { acceptSubmission, submissionsQuery, type PublicForm, type Submission, type SubmissionState } from '@/api/public-forms';
import { useText } from '@/i18n';
import { Blank, DateTime, Failed, StatusText, TextLink, useNotify } from '@/ui';
import { Answers } from './Answers';
import classes from './forms.module.css';

interface Props { form: PublicForm; state: SubmissionState; openId: string | undefined }

/** What was sent with a form, newest first. */
export function Submissions({ form, state, openId }: Props) {
  const t = useText();
  const list = useInfiniteQuery(submissionsQuery(form.id, state));
  const rows = list.data?.pages.flatMap(page => page.items) ?? [];
  const label = { accepted: t('forms-submissions'), spam: t('forms-spam') }[state];
  if (list.isPending) return <div role="status" aria-label={t('app-loading')}>{[1, 2, 3].map(at => <Skeleton key={at} h={96} mb={12} />)}</div>;
  if (list.isError && list.data === undefined) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) {
    return state === 'spam'
      ? <Blank icon={<IconMailOff size={36} stroke={1.3} />} title={t('forms-no-spam')}>{t('forms-no-spam-text')}</Blank>
      : <Blank icon={<IconInbox size={36} stroke={1.3} />} title={t('forms-no-submissions')}>{t('forms-no-submissions-text')}</Blank>;
  }
  return (
    <>
      <ul className={classes['submissions']} aria-label={label}>
        {rows.map(row => <Row key={row.id} row={row} isOpen={row.id === openId} />)}
      </ul>
      {list.hasNextPage && <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('app-more')}</Button>}
    </>
  );
}

function Row({ row, isOpen }: { row: Submission; isOpen: boolean }) {
  const place = useRef<HTMLLIElement>(null);
  // Who comes from a contact sees at once which one is meant.
  useEffect(() => { if (isOpen) place.current?.scrollIntoView({ block: 'center' }); }, [isOpen]);
  return (
    <li ref={place} data-open={isOpen || undefined}>
      <div className={classes['head']}>
        <DateTime at={row.at} />
        <Became row={row} />
      </div>
      <Answers submission={row} />
    </li>
  );
}

/** The contact, or why it is spam. */
function Became({ row }: { row: Submission }) {
  const t = useText();
  if (row.state === 'spam') return <Spam row={row} />;
  if (!row.contact) return <StatusText tone="dim">{t('forms-contact-gone')}</StatusText>;
  return (
    <span className={classes['became']}>
      <TextLink to="/contacts/$contactId" params={{ contactId: row.contact.id }}>{row.contact.name}</TextLink>
      {row.made_contact && <StatusText tone="good">{t('forms-new-contact')}</StatusText>}
    </span>
  );
}

function Spam({ row }: { row: Submission }) {
  const t = useText();
  const { failed, said } = useNotify();
  const queryClient = useQueryClient();
  const accept = useMutation({
    mutationFn: () => acceptSubmission(row.id),
    onSuccess: ({ contact }) => said(t('forms-was-accepted', { name: contact?.name ?? '' })),
    onError: failed,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['form'] }),
  });
  return (
    <span className={classes['became']}>
      <StatusText tone="warn">{t(`forms-reason-${REASONS[row.reason ?? ''] ?? 'other'}`)}</StatusText>
      {row.answers.length > 0 && <Button variant="default" size="compact-md" loading={accept.isPending} onClick={() => accept.mutate()}>{t('forms-not-spam')}</Button>}
    </span>
  );
}

const REASONS: Record<string, string> = {
  trap: 'trap', forged: 'forged', too_fast: 'too_fast', too_old: 'too_old', blocked: 'blocked', many_from_address: 'many_from_address', many_for_form: 'many_for_form', links: 'links',
};

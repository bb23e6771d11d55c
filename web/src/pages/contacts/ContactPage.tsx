import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { contactQuery } from '@/api/contacts';
import { isProblem } from '@/api/problem';
import { CallDrawer } from '@/features/calls/CallDrawer';
import { Card } from '@/features/contacts/Card';
import { cardSearch } from '@/features/contacts/search';
import { TaskDrawer } from '@/features/tasks/TaskDrawer';
import { useText } from '@/i18n';
import { Failed, Page, TextLink } from '@/ui';
import { NotFound } from '../NotFound';
import classes from '@/features/contacts/contacts.module.css';

const route = getRouteApi('/app/contacts/$contactId');

export function ContactPage() {
  const t = useText();
  const { contactId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const contact = useQuery(contactQuery(contactId));
  if (contact.data) {
    return (
      <>
        <Card
          key={contact.data.id} contact={contact.data} kind={search.kind} openCall={search.call} openTask={search.task}
          onKind={kind => void navigate({ search: old => cardSearch({ ...old, kind }), resetScroll: false })}
        />
        <CallDrawer id={search.call} onClose={() => void navigate({ search: old => cardSearch({ ...old, call: undefined }), resetScroll: false })} />
        <TaskDrawer id={search.call === undefined ? search.task : undefined} onClose={() => void navigate({ search: old => cardSearch({ ...old, task: undefined }), resetScroll: false })} />
      </>
    );
  }
  // An old link leads to the contact that it went into.
  if (isProblem(contact.error, 'merged') && contact.error.mergedInto !== null) return <Navigate to="/contacts/$contactId" params={{ contactId: contact.error.mergedInto }} replace />;
  if (isProblem(contact.error, 'not_found')) return <NotFound />;
  const above = <TextLink to="/contacts" inherit>{t('contacts-title')}</TextLink>;
  if (contact.isError) return <Page title={t('contacts-one')} above={above}><Failed error={contact.error} onRetry={() => void contact.refetch()} /></Page>;
  return (
    <Page title={t('contacts-one')} above={above}>
      <div className={classes['columns']} role="status" aria-label={t('app-loading')}>
        <Stack gap="lg">{[60, 80, 70, 50, 60].map((width, at) => <div key={at}><Skeleton h={10} w="35%" /><Skeleton h={16} mt={8} w={`${width}%`} /></div>)}</Stack>
        <Stack gap="md"><Skeleton h={64} /><Skeleton h={48} /><Skeleton h={48} /><Skeleton h={48} /></Stack>
      </div>
    </Page>
  );
}

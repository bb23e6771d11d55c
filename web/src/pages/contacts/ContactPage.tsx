import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { contactQuery } from '@/api/contacts';
import { useFormats, useText } from '@/i18n';
import { Failed, Page, TextLink } from '@/ui';

const route = getRouteApi('/app/contacts/$contactId');

export function ContactPage() {
  const t = useText();
  const formats = useFormats();
  const { contactId } = route.useParams();
  const contact = useQuery(contactQuery(contactId));
  const above = <TextLink to="/contacts" inherit>{t('contacts-title')}</TextLink>;
  if (contact.isPending) return <Page title={t('contacts-one')} above={above}><Skeleton h={120} mt="md" /></Page>;
  if (contact.isError) return <Page title={t('contacts-one')} above={above}><Failed error={contact.error} onRetry={() => void contact.refetch()} /></Page>;
  return <Page title={formats.name(contact.data.name)} above={above} about={contact.data.phones.map(formats.phone).join(', ')}>{null}</Page>;
}

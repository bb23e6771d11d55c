import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isProblem } from '@/api/problem';
import { publicFormQuery } from '@/api/public-forms';
import { FormView } from '@/features/forms/FormView';
import { formSearch } from '@/features/forms/search';
import { useText } from '@/i18n';
import { Blank, Failed, LinkButton, Page } from '@/ui';

const route = getRouteApi('/app/settings/forms/$formId');

/** One form. */
export function FormPage() {
  const t = useText();
  const { formId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const form = useQuery(publicFormQuery(formId));
  if (form.data) {
    return <FormView key={formId} form={form.data} search={search} onSearch={change => void navigate({ search: old => formSearch({ ...old, submission: undefined, ...change }), resetScroll: false })} />;
  }
  return (
    <Page title={t('forms-one')}>
      {form.isPending && <div role="status" aria-label={t('app-loading')}>{[1, 2, 3, 4].map(at => <Skeleton key={at} h={56} mb={12} />)}</div>}
      {form.isError && (isProblem(form.error, 'not_found')
        ? <Blank title={t('forms-gone-title')} action={<LinkButton to="/settings/forms" variant="default">{t('forms-title')}</LinkButton>}>{t('forms-gone-text')}</Blank>
        : <Failed error={form.error} onRetry={() => void form.refetch()} />)}
    </Page>
  );
}

import { Button, Switch } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { changePublicForm, MOST_COUNTED, publicFormsQuery, type PublicForm } from '@/api/public-forms';
import { useFormats, useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, Page, RelativeTime, StatusText, TwoLines, useNotify, type Column } from '@/ui';
import { NewForm } from './NewForm';
import { usePutForm } from './usePutForm';
import classes from './forms.module.css';

/** The forms that anybody can fill in. */
export function FormList() {
  const t = useText();
  const counted = useCounted();
  const list = wholeList(useQuery(publicFormsQuery()));
  const [makes, setMakes] = useState(false);
  const sent = (form: PublicForm) => (form.submissions === 0 ? <StatusText tone="dim">{t('forms-none-sent')}</StatusText> : <TwoLines main={counted(form.submissions)} sub={form.last_submitted_at == null ? null : <RelativeTime at={form.last_submitted_at} />} />);
  const spam = (form: PublicForm) => <StatusText tone={form.spam === 0 ? 'dim' : 'warn'}>{counted(form.spam)}</StatusText>;
  const columns: Column<PublicForm>[] = [
    { id: 'name', head: t('forms-name'), isLink: true, cell: form => <span className={classes['name']}>{form.name}</span> },
    { id: 'sent', head: t('forms-submissions'), width: 170, from: 48, cell: sent },
    { id: 'spam', head: t('forms-spam'), width: 90, align: 'right', from: 48, cell: spam },
    { id: 'active', head: t('forms-state'), width: 150, cell: form => <ActiveSwitch form={form} /> },
  ];
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => setMakes(true)}>{t('forms-new')}</Button>;
  return (
    <Page title={t('forms-title')} about={t('forms-about')} actions={list.rows.length > 0 && add}>
      <div className={classes['table']}>
        <DataTable
          label={t('forms-title')} list={list} columns={columns} link={form => linkOptions({ to: '/settings/forms/$formId', params: { formId: form.id } })}
          card={form => <TwoLines main={<span className={classes['name']}>{form.name}</span>} sub={t('forms-sent-count', { count: form.submissions, countText: counted(form.submissions) })} />} cardAside={form => <ActiveSwitch form={form} />}
          empty={{ icon: <IconForms size={36} stroke={1.3} />, title: t('forms-empty'), text: t('forms-empty-text'), action: add }}
        />
      </div>
      <NewForm opened={makes} onClose={() => setMakes(false)} />
    </Page>
  );
}

/** A number of submissions, which are not counted without end. */
export function useCounted(): (count: number) => string {
  const formats = useFormats();
  return count => (count > MOST_COUNTED ? `${formats.number(MOST_COUNTED)}+` : formats.number(count));
}

/** Opens and closes a form at once. */
export function ActiveSwitch({ form }: { form: PublicForm }) {
  const t = useText();
  const put = usePutForm();
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (active: boolean) => changePublicForm(form, { active }),
    onSuccess: put,
    onError: error => { failed(error); void queryClient.invalidateQueries({ queryKey: ['form'] }); },
  });
  const word = <StatusText tone={form.active ? 'good' : 'dim'}>{t(form.active ? 'forms-open' : 'forms-closed')}</StatusText>;
  return <Switch size="sm" aria-label={t('forms-switch-of', { name: form.name })} checked={form.active} disabled={change.isPending} label={word} onChange={event => change.mutate(event.currentTarget.checked)} />;
}

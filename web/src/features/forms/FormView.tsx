import { ActionIcon, Menu, Tabs } from '@mantine/core';
import { IconDots, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PublicForm } from '@/api/public-forms';
import { useText } from '@/i18n';
import { Page } from '@/ui';
import { DeleteForm } from './DeleteForm';
import { FormEditor } from './FormEditor';
import { ActiveSwitch, useCounted } from './FormList';
import { Submissions } from './Submissions';
import type { FormSearch } from './search';
import classes from './forms.module.css';

interface Props { form: PublicForm; search: FormSearch; onSearch: (change: Partial<FormSearch>) => void }

/** A form: how it is made, what was sent with it, and what of that is spam. */
export function FormView({ form, search, onSearch }: Props) {
  const t = useText();
  const counted = useCounted();
  const view = search.view ?? 'edit';
  const above = <Link to="/settings/forms" className={classes['back']}>{t('forms-title')}</Link>;
  return (
    <Page title={form.name} above={above} actions={<><ActiveSwitch form={form} /><FormMenu form={form} /></>}>
      <Tabs value={view} onChange={chosen => onSearch({ view: chosen === 'sent' || chosen === 'spam' ? chosen : undefined })} keepMounted={false} mt="sm">
        <Tabs.List>
          <Tabs.Tab value="edit">{t('forms-tab-edit')}</Tabs.Tab>
          <Tabs.Tab value="sent">{t('forms-tab-sent', { count: counted(form.submissions) })}</Tabs.Tab>
          <Tabs.Tab value="spam">{t('forms-tab-spam', { count: counted(form.spam) })}</Tabs.Tab>
        </Tabs.List>
        {/* What is being typed is not lost by a look at what was sent. */}
        <Tabs.Panel value="edit" pt="md" keepMounted><FormEditor form={form} /></Tabs.Panel>
        <Tabs.Panel value="sent" pt="md"><Submissions form={form} state="accepted" openId={search.submission} /></Tabs.Panel>
        <Tabs.Panel value="spam" pt="md"><Submissions form={form} state="spam" openId={search.submission} /></Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function FormMenu({ form }: { form: PublicForm }) {
  const t = useText();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="default" size={34} aria-label={t('forms-menu')}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconExternalLink size={15} />} component="a" href={form.url} target="_blank" rel="noreferrer">{t('forms-see')}</Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => setAsks(true)}>{t('forms-delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asks && <DeleteForm form={form} onClose={() => setAsks(false)} onGone={() => void navigate({ to: '/settings/forms' })} />}
    </>
  );
}

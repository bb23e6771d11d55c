import { Button, Select, Skeleton, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { duplicateGroupsQuery, type DuplicateGroup, type DuplicateRules } from '@/api/duplicates';
import { meQuery, type Workspace } from '@/api/session';
import { changeWorkspace, workspaceQuery } from '@/api/workspace';
import { useField } from '@/features/fields/useField';
import { Setting } from '@/features/people/Setting';
import { useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { Blank, DateTime, Failed, Page, ProblemAlert, TextLink } from '@/ui';
import { CompareDrawer } from './CompareDrawer';
import { useMerging } from './useMerging';
import classes from './duplicates.module.css';

const RULES = ['off', 'warn', 'forbid'] as const;
const BY = ['phone', 'email', 'name'] as const;

/** What happens when somebody makes a contact twice, and the contacts that are there twice. */
export function DuplicatesSettings() {
  const t = useText();
  const { mayAdminister } = useRights();
  const workspace = useQuery({ ...workspaceQuery(), enabled: mayAdminister });
  return (
    <Page narrow title={t('duplicates-title')} about={t('duplicates-about')}>
      {mayAdminister && workspace.isError && !workspace.data && <Failed error={workspace.error} onRetry={() => void workspace.refetch()} />}
      {mayAdminister && workspace.data && BY.map(by => (
        <Setting key={by} title={t(`duplicates-rule-${by}`)} about={t(`duplicates-rule-about-${by}`)}>
          {labels => <RuleChoice labels={labels} workspace={workspace.data} by={by} />}
        </Setting>
      ))}
      <Groups />
    </Page>
  );
}

function RuleChoice({ labels, workspace, by }: { labels: Record<'aria-labelledby' | 'aria-describedby', string>; workspace: Workspace; by: keyof DuplicateRules }) {
  const t = useText();
  const queryClient = useQueryClient();
  const field = useField<Workspace, DuplicateRules[typeof by]>({
    row: workspace, read: row => row.duplicates[by],
    send: (row, rule) => changeWorkspace(row, { duplicates: { [by]: rule } }),
    onRow: row => {
      queryClient.setQueryData(workspaceQuery().queryKey, row);
      queryClient.setQueryData(meQuery().queryKey, me => me && { ...me, workspace: row });
    },
  });
  return (
    <Stack gap="xs">
      <Select
        {...labels} allowDeselect={false} value={field.draft} disabled={field.isSaving} data={RULES.map(rule => ({ value: rule, label: t(`duplicates-rule-${rule}`) }))}
        onChange={chosen => { const rule = RULES.find(one => one === chosen); if (rule) field.save(rule); }}
      />
      <ProblemAlert error={field.error} />
    </Stack>
  );
}

function Groups() {
  const t = useText();
  const list = useInfiniteQuery(duplicateGroupsQuery());
  // It stays what is compared while the drawer moves away.
  const [compared, setCompared] = useState<DuplicateGroup | null>(null);
  const [isComparing, setComparing] = useState(false);
  const groups = list.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <section className={classes['groups']} aria-labelledby="duplicates-found">
      <h2 id="duplicates-found">{t('duplicates-found')}</h2>
      {list.isPending && <Stack gap="sm" role="status" aria-label={t('app-loading')}>{[1, 2, 3].map(at => <Skeleton key={at} h={72} />)}</Stack>}
      {list.isError && !list.data && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && groups.length === 0 && <Blank icon={<IconUsers size={36} stroke={1.3} />} title={t('duplicates-none')}>{t('duplicates-none-text')}</Blank>}
      <ul>{groups.map(group => <Group key={`${group.by} ${group.value}`} group={group} onCompare={() => { setCompared(group); setComparing(true); }} />)}</ul>
      {list.hasNextPage && (
        <div className={classes['more']}>
          {list.isFetchNextPageError && <Text c="dimmed">{t('app-more-failed')}</Text>}
          <Button variant="default" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('app-more')}</Button>
        </div>
      )}
      <CompareDrawer opened={isComparing} contacts={compared?.contacts ?? []} onClose={() => setComparing(false)} />
    </section>
  );
}

function Group({ group, onCompare }: { group: DuplicateGroup; onCompare: () => void }) {
  const t = useText();
  const formats = useFormats();
  const { apart } = useMerging();
  const value = group.by === 'phone' ? formats.phone({ e164: group.value, raw: group.value }) : group.by === 'name' ? group.contacts[0]?.name ?? group.value : group.value;
  return (
    <li>
      <div className={classes['shared']}><span>{t(`duplicates-by-${group.by}`)}</span> <b>{value}</b></div>
      <ul>
        {group.contacts.map(contact => (
          <li key={contact.id}>
            <TextLink to="/contacts/$contactId" params={{ contactId: contact.id }} inherit>{formats.name(contact.name)}</TextLink>
            <span className={classes['quiet']}>
              {[contact.company?.name, contact.responsible?.name, ...contact.phones.slice(0, 1).map(phone => formats.phone(phone)), ...contact.emails.slice(0, 1)].filter(Boolean).join(' · ')}
              {contact.last_call_at !== null && <> · <DateTime at={contact.last_call_at} /></>}
            </span>
          </li>
        ))}
      </ul>
      <div className={classes['actions']}>
        <Button size="compact-md" variant="default" onClick={onCompare}>{t('duplicates-look')}</Button>
        <Button size="compact-md" variant="subtle" color="gray" loading={apart.isPending} onClick={() => apart.mutate(group.contacts.map(contact => contact.id))}>{t('duplicates-apart')}</Button>
      </div>
    </li>
  );
}

import { Button, Select, Skeleton, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { duplicateGroupsQuery, TWINS, type DuplicateGroup, type DuplicateRules, type TwinNoun } from '@/api/duplicates';
import { meQuery, type Workspace } from '@/api/session';
import { changeWorkspace, workspaceQuery } from '@/api/workspace';
import { EntityChoice } from '@/features/fields/settings/Fields';
import { useField } from '@/features/fields/useField';
import { Setting } from '@/features/people/Setting';
import { useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { Blank, DateTime, Failed, Page, ProblemAlert } from '@/ui';
import { CardLink } from './CardLink';
import { CompareDrawer } from './CompareDrawer';
import { Merges } from './Merges';
import { MoreOf } from './MoreOf';
import { sharedOf } from './shared';
import { useMerging } from './useMerging';
import classes from './duplicates.module.css';

const RULES = ['off', 'warn', 'forbid'] as const;
const BY = ['phone', 'email', 'name'] as const;

/** What happens when somebody makes a card twice, the cards that are there twice, and those that were made one. */
export function DuplicatesSettings({ of, onOf }: { of: TwinNoun; onOf: (noun: TwinNoun) => void }) {
  const t = useText();
  const { mayAdminister } = useRights();
  const hasRules = mayAdminister && of === 'contact';
  const workspace = useQuery({ ...workspaceQuery(), enabled: hasRules });
  return (
    <Page narrow title={t('duplicates-title')} about={t('duplicates-about')}>
      <EntityChoice entities={TWINS} value={of} onChange={onOf} />
      {of === 'company' && <Text size="sm" c="dimmed" mt="md">{t('duplicates-rule-company')}</Text>}
      {hasRules && workspace.isError && !workspace.data && <Failed error={workspace.error} onRetry={() => void workspace.refetch()} />}
      {hasRules && workspace.data && BY.map(by => (
        <Setting key={by} title={t(`duplicates-rule-${by}`)} about={t(`duplicates-rule-about-${by}`)}>
          {labels => <RuleChoice labels={labels} workspace={workspace.data} by={by} />}
        </Setting>
      ))}
      <Groups key={of} noun={of} />
      <Merges noun={of} />
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

function Groups({ noun }: { noun: TwinNoun }) {
  const t = useText();
  const list = useInfiniteQuery(duplicateGroupsQuery(noun));
  // It stays what is compared while the drawer moves away.
  const [compared, setCompared] = useState<DuplicateGroup | null>(null);
  const [isComparing, setComparing] = useState(false);
  const groups = list.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <section className={classes['groups']} aria-labelledby="duplicates-found">
      <h2 id="duplicates-found">{t('duplicates-found')}</h2>
      {list.isPending && <Stack gap="sm" role="status" aria-label={t('app-loading')}>{[1, 2, 3].map(at => <Skeleton key={at} h={72} />)}</Stack>}
      {list.isError && !list.data && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && groups.length === 0 && <Blank icon={<IconUsers size={36} stroke={1.3} />} title={t('duplicates-none')}>{t(`duplicates-none-text-${noun}`)}</Blank>}
      <ul>{groups.map(group => <Group key={`${group.by} ${group.value}`} noun={noun} group={group} onCompare={() => { setCompared(group); setComparing(true); }} />)}</ul>
      <MoreOf list={list} />
      <CompareDrawer noun={noun} opened={isComparing} cards={compared?.cards ?? []} onClose={() => setComparing(false)} />
    </section>
  );
}

function Group({ noun, group, onCompare }: { noun: TwinNoun; group: DuplicateGroup; onCompare: () => void }) {
  const t = useText();
  const formats = useFormats();
  const { apart } = useMerging(noun);
  const value = group.by === 'phone' ? formats.phone({ e164: group.value, raw: group.value }) : group.by === 'name' ? group.cards[0]?.name ?? group.value : group.value;
  return (
    <li>
      <div className={classes['shared']}><span>{sharedOf(t, noun, group.by)}</span> <b>{value}</b></div>
      <ul>
        {group.cards.map(card => (
          <li key={card.id}>
            <CardLink noun={noun} card={card} />
            <span className={classes['quiet']}>
              {[card.company?.name, card.responsible?.name, ...card.phones.slice(0, 1).map(phone => formats.phone(phone)), ...card.emails?.slice(0, 1) ?? []].filter(Boolean).join(' · ')}
              {card.last_call_at != null && <> · <DateTime at={card.last_call_at} /></>}
            </span>
          </li>
        ))}
      </ul>
      <div className={classes['actions']}>
        <Button size="compact-md" variant="default" onClick={onCompare}>{t('duplicates-look')}</Button>
        <Button size="compact-md" variant="subtle" color="gray" loading={apart.isPending} onClick={() => apart.mutate(group.cards.map(card => card.id))}>{t(`duplicates-apart-${noun}`)}</Button>
      </div>
    </li>
  );
}

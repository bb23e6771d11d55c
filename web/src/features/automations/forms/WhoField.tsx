import { MultiSelect, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Who } from '@/api/automations';
import { teamNamesQuery } from '@/api/call-report';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useText } from '@/i18n';

type AnyWho = Who | { kind: 'contact' };
/** As it is chosen: whose turn it is goes over some people or over a team. */
type Choice = 'inherited' | 'responsible' | 'contact' | 'user' | 'rotate_users' | 'rotate_team' | 'nobody';
function choiceOf(who: AnyWho): Choice {
  if (who.kind !== 'rotate') return who.kind;
  return who.team_id || (who.team_id === null && who.user_ids === undefined) ? 'rotate_team' : 'rotate_users';
}

/** Whom a block means, by what is chosen. */
export function whoOf(choice: Choice): AnyWho {
  if (choice === 'user') return { kind: 'user', user_id: null };
  if (choice === 'rotate_users') return { kind: 'rotate', user_ids: [] };
  if (choice === 'rotate_team') return { kind: 'rotate', team_id: null };
  return { kind: choice };
}

interface Props<W extends AnyWho> { label: string; value: W; onChange: (who: W) => void; offered: readonly Choice[]; error?: ReactNode }

/** Who owns, does or hears something. */
export function WhoField<W extends AnyWho>({ label, value, onChange, offered, error }: Props<W>) {
  const t = useText();
  const users = useUserOptions();
  const teams = useQuery(teamNamesQuery()).data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const choice = choiceOf(value);
  const set = (who: AnyWho) => onChange(who as W);
  const shown = offered.includes(choice) ? offered : [...offered, choice];
  return (
    <Stack gap={6}>
      <Select
        label={label} allowDeselect={false} data={shown.map(one => ({ value: one, label: t(`automations-whom-${one}`) }))} value={choice} error={choice === 'user' || choice.startsWith('rotate') ? undefined : error}
        onChange={chosen => { const next = shown.find(one => one === chosen); if (next && next !== choice) set(whoOf(next)); }}
        description={choice === 'inherited' ? t('automations-inherited-about') : undefined} inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      {value.kind === 'user' && <Select searchable aria-label={t('automations-whom-user')} placeholder={t('automations-choose')} data={users} nothingFoundMessage={t('app-nothing-found')} value={value.user_id} error={error} onChange={id => set({ kind: 'user', user_id: id })} />}
      {value.kind === 'rotate' && choice === 'rotate_users' && <MultiSelect searchable aria-label={t('automations-whom-rotate_users')} placeholder={(value.user_ids ?? []).length === 0 ? t('automations-choose') : ''} data={users} nothingFoundMessage={t('app-nothing-found')} value={value.user_ids ?? []} error={error} onChange={ids => set({ kind: 'rotate', user_ids: ids })} />}
      {value.kind === 'rotate' && choice === 'rotate_team' && <Select aria-label={t('automations-whom-rotate_team')} placeholder={t('automations-choose')} data={teams} nothingFoundMessage={t('app-nothing-found')} value={value.team_id ?? null} error={error} onChange={id => set({ kind: 'rotate', team_id: id })} />}
    </Stack>
  );
}

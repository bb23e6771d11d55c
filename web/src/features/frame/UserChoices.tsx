import { Divider, Group, NavLink, Text } from '@mantine/core';
import { IconBuilding, IconCheck, IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { chooseLanguage, meQuery } from '@/api/session';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import { LiveChoices } from '@/features/live-calls/LiveChoices';
import { useEnter } from '@/features/session/enter';
import { LanguageChoice } from '@/features/session/LanguageChoice';
import { SchemeChoice } from '@/features/session/SchemeChoice';
import { useMe } from '@/features/session/useMe';

/** What a person chooses for oneself, in the menu of the rail and under "More" on a phone. */
export function UserChoices({ onDone }: { onDone: () => void }) {
  const t = useText();
  const me = useMe();
  const queryClient = useQueryClient();
  const { goOut, change } = useEnter();
  const { failed } = useNotify();
  const language = useMutation({
    mutationFn: chooseLanguage,
    onSuccess: answer => queryClient.setQueryData(meQuery().queryKey, answer),
    onError: failed,
  });
  const out = useMutation({ mutationFn: goOut, onError: failed });
  const other = useMutation({ mutationFn: change, onError: failed });
  return (
    <>
      {me.memberships.length > 1 && (
        <>
          {me.memberships.map(({ workspace_id: id, workspace_name: name }) => (
            <NavLink
              key={id} component="button" py={6} label={name} leftSection={<IconBuilding size={16} />}
              rightSection={id === me.workspace.id ? <IconCheck size={16} aria-label={t('app-here')} /> : null}
              onClick={() => { if (id === me.workspace.id) onDone(); else other.mutate(id); }}
            />
          ))}
          <Divider my={6} />
        </>
      )}
      <Row label={t('app-language')}><LanguageChoice onChosen={value => language.mutate(value)} /></Row>
      <Row label={t('app-scheme')}><SchemeChoice /></Row>
      <Divider my={6} />
      <LiveChoices />
      <Divider my={6} />
      <NavLink component={Link} to="/settings/profile" py={6} label={t('app-profile')} leftSection={<IconUser size={16} />} onClick={onDone} />
      <NavLink component="button" py={6} label={t('app-log-out')} leftSection={<IconLogout size={16} />} disabled={out.isPending} onClick={() => out.mutate()} />
    </>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return <Group justify="space-between" wrap="nowrap" px="xs" py={4}><Text size="sm">{label}</Text>{children}</Group>;
}

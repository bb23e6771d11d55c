import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { numberOf, type Waiting } from '@/api/waiting';
import { useMe, useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { Avatar, TwoLines } from '@/ui';
import { holderOf } from './queue';
import type { useTake } from './useTake';
import classes from './waiting.module.css';

/** Who calls this client back, and until when; or the button that says "I do". */
export function TakenCell({ waiting, now, taking, name }: { waiting: Waiting; now: number; taking: ReturnType<typeof useTake>; name: string }) {
  const t = useText();
  const formats = useFormats();
  const me = useMe();
  const { mayAdminister } = useRights();
  const { take, release } = taking;
  const number = numberOf(waiting);
  const holder = holderOf(waiting, me.user?.id, now);
  if (waiting.taken === null || holder === 'free') {
    return <Button size="compact-sm" variant="default" aria-label={t('queue-take-of', { name })} loading={take.isPending && take.variables === number} onClick={() => take.mutate(number)}>{t('queue-take')}</Button>;
  }
  const until = t('queue-until', { time: formats.time(waiting.taken.until) });
  return (
    <span className={classes['taken']} data-mine={holder === 'mine' || undefined}>
      <Avatar name={waiting.taken.user.name} size={22} />
      <TwoLines main={holder === 'mine' ? t('queue-mine') : waiting.taken.user.name} sub={until} />
      {(holder === 'mine' || mayAdminister) && (
        <Tooltip label={t('queue-release')}>
          <ActionIcon variant="subtle" color="gray" c="inherit" size={24} aria-label={t('queue-release-of', { name })} loading={release.isPending && release.variables === number} onClick={() => release.mutate(number)}><IconX size={15} /></ActionIcon>
        </Tooltip>
      )}
    </span>
  );
}

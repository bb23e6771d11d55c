import { Alert, Group, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { TwinNoun } from '@/api/duplicates';
import { Problem } from '@/api/problem';
import { useText } from '@/i18n';
import { CardLink } from './CardLink';
import { sharedOf } from './shared';

/** Whether a card was not made, or changed, because others look like it. */
export function isSimilar(error: unknown): error is Problem {
  return error instanceof Problem && (error.code === 'duplicate' || error.code === 'duplicate_warning');
}

/** The cards that look like what was entered, each to be opened beside. */
export function Similar({ noun, problem }: { noun: TwinNoun; problem: Problem }) {
  const t = useText();
  const isForbidden = problem.code === 'duplicate';
  return (
    <Alert color="gray" variant="light" role="alert" icon={<IconUsers size={18} color={isForbidden ? 'var(--sw-bad)' : 'var(--sw-warn)'} />} title={t(isForbidden ? 'duplicates-forbidden' : `duplicates-warning-${noun}`)}>
      <Stack gap={4}>
        {problem.duplicates.length === 0 && <span>{t('duplicates-of-others')}</span>}
        {problem.duplicates.map(({ id, name, by }) => (
          <Group key={id} gap="xs">
            <CardLink noun={noun} card={{ id, name }} isBeside />
            <span>{by.map(one => sharedOf(t, noun, one)).join(', ')}</span>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}

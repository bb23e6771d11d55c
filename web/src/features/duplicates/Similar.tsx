import { Alert, Group, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Problem } from '@/api/problem';
import { useFormats, useText } from '@/i18n';
import { TextLink } from '@/ui';

/** Whether a contact was not made, or changed, because others look like it. */
export function isSimilar(error: unknown): error is Problem {
  return error instanceof Problem && (error.code === 'duplicate' || error.code === 'duplicate_warning');
}

/** The contacts that look like what was entered, each to be opened beside. */
export function Similar({ problem }: { problem: Problem }) {
  const t = useText();
  const formats = useFormats();
  const isForbidden = problem.code === 'duplicate';
  return (
    <Alert color="gray" variant="light" role="alert" icon={<IconUsers size={18} color={isForbidden ? 'var(--sw-bad)' : 'var(--sw-warn)'} />} title={t(isForbidden ? 'duplicates-forbidden' : 'duplicates-warning')}>
      <Stack gap={4}>
        {problem.duplicates.length === 0 && <span>{t('duplicates-of-others')}</span>}
        {problem.duplicates.map(({ id, name, by }) => (
          <Group key={id} gap="xs">
            <TextLink to="/contacts/$contactId" params={{ contactId: id }} target="_blank" inherit fw={550}>{formats.name(name)}</TextLink>
            <span>{by.map(one => t(`duplicates-by-${one}`)).join(', ')}</span>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}

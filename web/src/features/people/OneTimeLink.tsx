import { Alert, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useFormats, useText } from '@/i18n';
import { CopyField } from '@/ui';

/** Something that is shown this once, to be copied now. */
export function OneTimeLink({ label, value, about, until }: { label: string; value: string; about: string; until?: string | undefined }) {
  const t = useText();
  const formats = useFormats();
  return (
    <Stack gap="sm" w="100%">
      <CopyField label={label} value={value} />
      <Alert variant="light" color="gray" icon={<IconInfoCircle size={18} />} p="sm">
        {about}{until !== undefined && <> {t('people-link-until', { until: formats.dateTime(until) })}</>}
      </Alert>
    </Stack>
  );
}

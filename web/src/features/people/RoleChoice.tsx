import { Radio, Stack } from '@mantine/core';
import type { Role } from '@/api/people';
import { useText } from '@/i18n';
import { useRoles } from './useRoles';

/** What somebody may do, each choice with what it means. */
export function RoleChoice({ value, onChange, error }: { value: Role; onChange: (role: Role) => void; error?: React.ReactNode }) {
  const t = useText();
  const roles = useRoles();
  return (
    <Radio.Group label={t('people-column-role')} value={value} error={error} onChange={chosen => { const role = roles.find(one => one.value === chosen); if (role) onChange(role.value); }}>
      <Stack gap={8} mt={6}>
        {roles.map(role => <Radio key={role.value} value={role.value} label={role.label} description={role.about} />)}
      </Stack>
    </Radio.Group>
  );
}

import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useText } from '@/i18n';

const SCHEMES = [
  { value: 'light', textId: 'app-scheme-light', Icon: IconSun },
  { value: 'dark', textId: 'app-scheme-dark', Icon: IconMoon },
  { value: 'auto', textId: 'app-scheme-auto', Icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the system has it. */
export function SchemeChoice() {
  const t = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      size="xs" value={colorScheme} onChange={setColorScheme} aria-label={t('app-scheme')}
      data={SCHEMES.map(({ value, textId, Icon }) => ({
        value, label: <Icon size={15} role="img" aria-label={t(textId)} style={{ display: 'block' }} />,
      }))}
    />
  );
}

import { Button, Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useFormats, useText } from '@/i18n';
import { player, SPEEDS } from './player';
import { usePlayer } from './usePlayer';

/** How fast recordings are played; it is remembered. */
export function SpeedMenu() {
  const t = useText();
  const formats = useFormats();
  const { speed } = usePlayer();
  const words = (value: number) => `${formats.number(value)}×`;
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray" c="inherit" size="compact-sm" px={6} aria-label={t('recording-speed', { speed: words(speed) })}>{words(speed)}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SPEEDS.map(value => (
          <Menu.Item key={value} role="menuitemradio" aria-checked={value === speed} rightSection={value === speed ? <IconCheck size={14} /> : null} onClick={() => player.setSpeed(value)}>{words(value)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

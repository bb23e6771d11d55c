import { ActionIcon, Indicator, Popover, Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { noticesQuery } from '@/api/notices';
import { useFormats, useText } from '@/i18n';
import { useNotify } from '@/ui';
import { Notices } from './Notices';
import classes from './notices.module.css';

/** The bell of the top bar, with the number of notices that were not read. A click shows them; one that comes meanwhile is said at the foot of the screen, too. */
export function Bell() {
  const t = useText();
  const formats = useFormats();
  const [opened, setOpened] = useState(false);
  const { said } = useNotify();
  const page = useInfiniteQuery(noticesQuery()).data?.pages[0];
  const unread = page?.unread ?? 0;
  const seen = useRef<string>(null);
  useEffect(() => {
    if (!page) return;
    const [newest] = page.items;
    // Ids grow with time.
    if (newest && !newest.read && !opened && seen.current !== null && newest.id > seen.current) said(newest.text, 10_000);
    seen.current = newest?.id ?? '';
  }, [page, opened, said]);
  const label = unread === 0 ? t('notices-title') : t('notices-unread', { count: unread });
  return (
    <Indicator label={unread > 99 ? '99+' : formats.number(unread)} disabled={unread === 0} size={16} offset={7} classNames={{ indicator: classes['count'] ?? '' }} inline>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus withRoles>
        <Popover.Target>
          <Tooltip label={t('notices-title')} disabled={opened}>
            <ActionIcon variant="subtle" color="gray" c="inherit" size={34} aria-label={label} onClick={() => setOpened(open => !open)}><IconBell size={19} stroke={1.7} /></ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={t('notices-title')} className={classes['panel'] ?? ''}><Notices onDone={() => setOpened(false)} /></Popover.Dropdown>
      </Popover>
    </Indicator>
  );
}

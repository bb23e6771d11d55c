import { IconAddressBook, IconBolt, IconBriefcase, IconBuilding, IconChecklist, IconPhone, IconSettings, type Icon } from '@tabler/icons-react';
import { linkOptions, type LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { TaskCount } from '@/features/tasks/TaskCount';

export interface Place {
  textId: string;
  Icon: Icon;
  link: LinkProps;
  /** Another address that belongs to it. */
  also?: string;
  /** How much waits there, at the right of its name. */
  Count?: ComponentType;
}

/** The places of the rail, in order. A new one is a line here; on a phone the first three stand in the bar below, the others under "More". */
export const MAIN: Place[] = [
  { textId: 'app-nav-calls', Icon: IconPhone, link: linkOptions({ to: '/calls' }), also: '/live' },
  { textId: 'app-nav-contacts', Icon: IconAddressBook, link: linkOptions({ to: '/contacts' }) },
  { textId: 'app-nav-companies', Icon: IconBuilding, link: linkOptions({ to: '/companies' }) },
  { textId: 'app-nav-deals', Icon: IconBriefcase, link: linkOptions({ to: '/deals' }) },
  { textId: 'app-nav-tasks', Icon: IconChecklist, link: linkOptions({ to: '/tasks' }), Count: TaskCount },
  { textId: 'app-nav-automations', Icon: IconBolt, link: linkOptions({ to: '/automations' }) },
];

/** The foot of the rail. */
export const FOOT: Place[] = [
  { textId: 'app-nav-settings', Icon: IconSettings, link: linkOptions({ to: '/settings' }) },
];

import { IconAddressBook, IconBuilding, IconPhone, IconSettings } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';

/** The places of the rail, in order. A new one is a line here; on a phone the first three stand in the bar below, the others under "More". */
export const MAIN = [
  { textId: 'app-nav-calls', Icon: IconPhone, link: linkOptions({ to: '/calls' }) },
  { textId: 'app-nav-contacts', Icon: IconAddressBook, link: linkOptions({ to: '/contacts' }) },
  { textId: 'app-nav-companies', Icon: IconBuilding, link: linkOptions({ to: '/companies' }) },
];

/** The foot of the rail. */
export const FOOT = [
  { textId: 'app-nav-settings', Icon: IconSettings, link: linkOptions({ to: '/settings' }) },
];

export type Place = (typeof MAIN)[number] | (typeof FOOT)[number];

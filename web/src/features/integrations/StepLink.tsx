import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { goTo } from './SideIndex';

/** Leads to another step of the page, in a text. */
export function StepLink({ step, children }: { step: string; children: ReactNode }) {
  return <Anchor href={`#${step}`} inherit underline="always" onClick={event => { event.preventDefault(); goTo(step); }}>{children}</Anchor>;
}

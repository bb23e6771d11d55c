import { IconBolt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { RUN_STATES } from '@/api/automations';
import type { TimelineRun } from '@/api/contacts';
import { RUN_TONES } from '@/features/automations/state';
import { useText } from '@/i18n';
import { StatusText } from '@/ui';
import { Entry } from './Entry';
import classes from './timeline.module.css';

/** An automation that ran about the contact, and how that stands. */
export function AutomationEntry({ run, at }: { run: TimelineRun; at: string }) {
  const t = useText();
  const state = RUN_STATES.find(one => one === run.state);
  const tone = state === undefined ? 'dim' : RUN_TONES[state];
  return (
    <Entry
      icon={<IconBolt size={16} stroke={1.7} />} tone={tone === 'plain' ? 'dim' : tone} at={at}
      head={(
        <>
          <Link to="/automations/$automationId" params={{ automationId: run.id }} search={{ view: 'history', run: run.run_id }} className={classes['link']}>{t('automations-timeline', { name: run.name })}</Link>
          {state !== undefined && <StatusText tone={tone === 'plain' ? 'dim' : tone}>{t(`automations-run-${state}`)}</StatusText>}
        </>
      )}
    />
  );
}

import { IconBriefcase } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TimelineItem } from '@/api/contacts';
import { useText } from '@/i18n';
import { StatusText, type Tone } from '@/ui';
import { Entry } from './Entry';
import classes from './timeline.module.css';

const TONES: Record<string, Tone> = { won: 'good', lost: 'bad' };

/** What became of a deal: made, moved, won or lost. */
export function DealEntry({ deal, at }: { deal: NonNullable<TimelineItem['deal']>; at: string }) {
  const t = useText();
  const tone = TONES[deal.what] ?? 'dim';
  return (
    <Entry
      icon={<IconBriefcase size={16} stroke={1.7} />} tone={tone} at={at}
      head={(
        <>
          <Link to="/deals" search={{ deal: deal.id }} className={classes['link']}>{deal.name}</Link>
          <StatusText tone={tone}>{t(`deals-did-${DID[deal.what] ?? 'moved'}`, { stage: deal.to?.name ?? '' })}</StatusText>
        </>
      )}
    >
      {deal.user && <div className={classes['quiet']}>{deal.user.name}</div>}
    </Entry>
  );
}

const DID: Record<string, string> = { made: 'made', won: 'won', lost: 'lost' };

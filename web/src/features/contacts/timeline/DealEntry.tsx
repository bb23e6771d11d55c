import { IconBriefcase } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TimelineItem } from '@/api/contacts';
import { useFormats, useText } from '@/i18n';
import { StatusText, type Tone } from '@/ui';
import { Entry } from './Entry';
import classes from './timeline.module.css';

const TONES: Record<string, Tone> = { won: 'good', lost: 'bad' };

/** What became of a deal: made, moved, won or lost. */
export function DealEntry({ deal, at }: { deal: NonNullable<TimelineItem['deal']>; at: string }) {
  const t = useText();
  const formats = useFormats();
  const about = [deal.user?.name, deal.amount === null ? null : formats.money(deal.amount, deal.currency), deal.lost_reason].filter(Boolean).join(' · ');
  const tone = TONES[deal.event] ?? 'dim';
  return (
    <Entry
      icon={<IconBriefcase size={16} stroke={1.7} />} tone={tone} at={at}
      head={(
        <>
          <Link to="/deals" search={{ deal: deal.id }} className={classes['link']}>{deal.name}</Link>
          <StatusText tone={tone}>{t(`deals-did-${DID[deal.event] ?? 'moved'}`, { stage: deal.to.name })}</StatusText>
        </>
      )}
    >
      {about !== '' && <div className={classes['quiet']}>{about}</div>}
    </Entry>
  );
}

const DID: Record<string, string> = { created: 'made', won: 'won', lost: 'lost' };

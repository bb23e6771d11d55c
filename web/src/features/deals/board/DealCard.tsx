import type { DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Deal } from '@/api/deals';
import { useFormats, useText } from '@/i18n';
import { Avatar } from '@/ui';
import { Amount, daysSince } from '../values';
import classes from './board.module.css';

interface Props { deal: Deal; now: number; /** What lets the card be dragged. */ handle?: DraggableProvidedDragHandleProps | null; /** Beside the link, such as a menu. */ aside?: ReactNode }

/** A deal on the board: what, how much, whose, and how long in its stage. The whole card is a link to its details. */
export function DealCard({ deal, now, handle = null, aside }: Props) {
  const t = useText();
  const formats = useFormats();
  const days = daysSince(deal.stage_since, now);
  const client = [deal.contact && formats.name(deal.contact.name), deal.company?.name].filter(Boolean).join(' · ');
  return (
    <div className={classes['card']}>
      <Link from="/deals" to="." search={old => ({ ...old, deal: deal.id })} resetScroll={false} className={classes['link']} activeProps={{}} {...asLink(handle)}>
        <span className={classes['name']}>{deal.name}</span>
        <span className={classes['line']}>
          <span className={classes['worth']}><Amount deal={deal} /></span>
          <span className={classes['age']} title={t('deals-since-at', { at: formats.fullDateTime(deal.stage_since) })}>{days === 0 ? t('deals-age-today') : t('deals-age', { days })}</span>
        </span>
        <span className={classes['line']}>
          <span className={classes['client']}>{deal.lost_reason ?? (client === '' ? t('deals-no-client') : client)}</span>
          {deal.responsible && <span title={deal.responsible.name}><Avatar name={deal.responsible.name} size={20} /><span className={classes['spoken']}>{deal.responsible.name}</span></span>}
        </span>
      </Link>
      {aside}
    </div>
  );
}

/** The card stays a link for a screen reader, with the help for dragging; the handle would make it a button. */
function asLink(handle: DraggableProvidedDragHandleProps | null): Partial<DraggableProvidedDragHandleProps> {
  return handle === null ? {} : Object.fromEntries(Object.entries(handle).filter(([name]) => name !== 'role'));
}

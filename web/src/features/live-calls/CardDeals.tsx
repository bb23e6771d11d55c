import type { LiveCall } from '@/api/live';
import { Amount } from '@/features/deals/values';
import { TextLink } from '@/ui';
import classes from './live.module.css';

/** The open deals with whoever is on the phone. */
export function CardDeals({ deals }: { deals: LiveCall['open_deals'] }) {
  if (deals.length === 0) return null;
  return (
    <ul className={classes['deals']}>
      {deals.map(deal => (
        <li key={deal.id}>
          <span className={classes['deal']}><TextLink to="/deals" search={{ deal: deal.id }} inherit c="inherit" fw={550}>{deal.name}</TextLink><Amount deal={deal} /></span>
          <span className={classes['small']}>{deal.stage}</span>
        </li>
      ))}
    </ul>
  );
}

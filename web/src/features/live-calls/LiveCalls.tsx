import { UnstyledButton } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useRef, useState } from 'react';
import { useText } from '@/i18n';
import { CallCard } from './CallCard';
import { chosen, type CardOf } from './cards';
import { peek, useChoices, usePeek } from './choices';
import { RequestCard } from './RequestCard';
import { useCards } from './useCards';
import { useNoticed } from './useNoticed';
import { useCallWords } from './words';
import classes from './live.module.css';

const NewContactOfCall = lazy(() => import('./NewContactOfCall'));

/** So many cards are on the screen at once. */
const MOST = 3;
const MOST_ON_A_PHONE = 1;

/** The calls that concern this person, at the lower right: a card slides in when a phone rings, and never takes the focus. */
export function LiveCalls() {
  const t = useText();
  const [heldId, setHeldId] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  const [creatingId, setCreatingId] = useState<string | null>(null);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const cards = useCards(heldId);
  const stack = useRef<HTMLElement>(null);
  // Cards never take the focus; whoever works by keyboard goes to them.
  useHotkeys([['mod+shift+L', () => stack.current?.querySelector<HTMLElement>('li a, li button')?.focus(), { usePhysicalKeys: true }]], []);
  const { quiet } = useChoices();
  const isPeeking = usePeek();
  const ringing = cards.flatMap(({ call }) => (call?.phase === 'ringing' && call.direction === 'incoming' ? [call] : []));
  useNoticed(ringing);
  const wanted = quiet && !isPeeking ? cards.filter(isOwnDoing) : cards;
  const shown = isWhole ? wanted : chosen(wanted, isNarrow ? MOST_ON_A_PHONE : MOST);
  const more = wanted.length - shown.length;
  return (
    <>
      <div role="status" className={classes['spoken']}><Announcement cards={wanted} /></div>
      {shown.length > 0 && (
        <section ref={stack} className={classes['stack']} aria-label={t('live-region')} aria-keyshortcuts="Control+Shift+L Meta+Shift+L">
          {(more > 0 || (isWhole && wanted.length > MOST)) && (
            <UnstyledButton className={classes['more']} aria-expanded={isWhole} onClick={() => setWhole(whole => !whole)}>{isWhole ? t('live-less') : t('live-more', { count: more })}</UnstyledButton>
          )}
          <ul className={classes['cards']}>
            {shown.map((card, at) => (
              <li key={card.key} className={classes['item']}><OneCard card={card} isFirst={at === 0} onHeld={setHeldId} onCreate={setCreatingId} onLast={() => { if (wanted.length === 1) peek(false); }} /></li>
            ))}
          </ul>
        </section>
      )}
      {/* Not inside of its card, which may go meanwhile. */}
      {creatingId !== null && <Suspense><NewContactOfCall callId={creatingId} onDone={() => setCreatingId(null)} /></Suspense>}
    </>
  );
}

type Told = (callId: string | null) => void;

function OneCard({ card, isFirst, onHeld, onCreate, onLast }: { card: CardOf; isFirst: boolean; onHeld: Told; onCreate: Told; onLast: () => void }) {
  if (card.call === null) return card.request && <RequestCard request={card.request} onDismissed={onLast} />;
  return <CallCard cardKey={card.key} call={card.call} isFirst={isFirst} isKept={card.isKept} onHeld={onHeld} onCreate={onCreate} onDismissed={onLast} />;
}

/** What does not come from outside, but from one's own hand, disturbs nobody. */
const isOwnDoing = ({ call, request, isKept }: CardOf) => isKept || request !== null || (call !== null && call.request_id !== null && call.mine);

/** Says the newest call to those who do not see it slide in. */
function Announcement({ cards }: { cards: readonly CardOf[] }) {
  const t = useText();
  const words = useCallWords();
  const call = cards.find(card => card.call?.phase === 'ringing' && card.call.direction === 'incoming')?.call;
  return call ? t('live-announce', { name: words.name(call) }) : null;
}

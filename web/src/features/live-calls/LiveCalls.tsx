import { UnstyledButton } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMe } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { CallCard } from './CallCard';
import { chosen, type CardOf } from './cards';
import { peek, useChoices, usePeek } from './choices';
import { tidyUp } from './drafts';
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
  const goThere = () => (stack.current?.querySelector<HTMLElement>('[data-doing] > *') ?? stack.current?.querySelector<HTMLElement>('li button'))?.focus();
  useHotkeys([['mod+shift+L', goThere, { usePhysicalKeys: true }]], []);
  const { quiet } = useChoices();
  const isPeeking = usePeek();
  const ringing = cards.flatMap(({ call }) => (call?.phase === 'ringing' && call.direction === 'incoming' ? [call] : []));
  useNoticed(ringing);
  useTidyDrafts(cards);
  const wanted = quiet && !isPeeking ? cards.filter(isOwnDoing) : cards;
  const shown = isWhole ? wanted : chosen(wanted, isNarrow ? MOST_ON_A_PHONE : MOST);
  const more = wanted.length - shown.length;
  const isNothing = wanted.length === 0;
  // The next call is a new disturbance.
  useEffect(() => { if (isPeeking && isNothing) peek(false); }, [isPeeking, isNothing]);
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
              <li key={card.key} className={classes['item']}><OneCard card={card} isFirst={at === 0} onHeld={setHeldId} onCreate={setCreatingId} /></li>
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

function OneCard({ card, isFirst, onHeld, onCreate }: { card: CardOf; isFirst: boolean; onHeld: Told; onCreate: Told }) {
  if (card.call === null) return card.request && <RequestCard request={card.request} />;
  return <CallCard cardKey={card.key} call={card.call} isFirst={isFirst} isKept={card.isKept} onHeld={onHeld} onCreate={onCreate} />;
}

/** Forgets what was typed once it is saved and its card has gone. */
function useTidyDrafts(cards: readonly CardOf[]): void {
  const me = useMe();
  const userId = me.user?.id ?? '';
  const ids = cards.flatMap(({ call }) => (call ? [call.id] : [])).join(' ');
  useEffect(() => tidyUp(userId, new Set(ids.split(' '))), [userId, ids]);
}

/** What does not come from outside, but from one's own hand, disturbs nobody. */
const isOwnDoing = ({ call, request, isBusy }: CardOf) => isBusy || request !== null || (call !== null && call.request_id !== null && call.mine);

/** Says the newest call to those who do not see it slide in. */
function Announcement({ cards }: { cards: readonly CardOf[] }) {
  const t = useText();
  const words = useCallWords();
  const call = cards.find(card => card.call?.phase === 'ringing' && card.call.direction === 'incoming')?.call;
  return call ? t('live-announce', { name: words.name(call) }) : null;
}

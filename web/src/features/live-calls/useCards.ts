import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { callRequestsQuery, type CallRequest } from '@/api/call-out';
import { liveQuery, type LiveCall } from '@/api/live';
import { clickedAt } from '@/features/calling/useCallOut';
import { useMe } from '@/features/session/useMe';
import { useNow } from '@/ui';
import { cardsOf, look, NOTHING_SEEN, PATIENCE_MS, type CardOf } from './cards';
import { dismissed, isDismissed } from './dismissed';
import { drafts, unsavedCalls } from './drafts';

const NO_CALLS: readonly LiveCall[] = [];
const NO_REQUESTS: readonly CallRequest[] = [];

/** The cards for this person now. `heldId` is the call on whose card the focus is: it is not taken away under somebody's hands. */
export function useCards(heldId: string | null): CardOf[] {
  const me = useMe();
  const userId = me.user?.id ?? '';
  const live = useQuery(liveQuery()).data?.calls ?? NO_CALLS;
  const requests = useQuery(callRequestsQuery()).data ?? NO_REQUESTS;
  const [seen, setSeen] = useState(NOTHING_SEEN);
  if (seen.of !== live) setSeen(look(seen, live));
  const unsaved = unsavedCalls(useSyncExternalStore(drafts.subscribe, drafts.get), userId);
  const putAway = useSyncExternalStore(dismissed.subscribe, dismissed.get);
  const minute = useNow(60_000);
  const mayWait = requests.some(request => minute - madeAt(request) < PATIENCE_MS);
  const now = useNow(mayWait ? 1000 : 60_000);
  const kept = heldId === null ? unsaved : [...unsaved, heldId];
  const cards = cardsOf({ live, seen, requests, madeAt, kept, now });
  return cards.filter(({ key, call }) => (call !== null && unsaved.includes(call.id)) || !isDismissed(putAway, key, call));
}

const madeAt = (request: CallRequest): number => clickedAt.get(request.id) ?? Date.parse(request.created_at);

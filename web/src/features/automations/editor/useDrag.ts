import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Block } from '@/api/automations';
import { find, mayMove, placeKey, placesOf, type Place } from '../model/tree';

/** Moved by less than this it is a click. */
const SLACK = 5;
/** So near to the edge the window goes along. */
const EDGE = 72;

/** A block that was lifted, and the place over which it is. */
export interface Lifted { id: string; over: string | null; /** Where the pointer is; null by the keyboard. */ at: { x: number; y: number } | null }

interface Options { blocks: readonly Block[]; onMove: (id: string, to: Place) => void; say: (what: 'lifted' | 'over' | 'dropped' | 'stays', id: string, place: Place | null) => void }

/** Blocks are moved by their handle: with the mouse or the finger to the nearest place, with the keyboard from place to place in the order in which they are read. */
export function useDrag({ blocks, onMove, say }: Options) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const start = useRef<{ id: string; x: number; y: number } | null>(null);
  const wasDragged = useRef(false);
  const allowed = lifted === null ? [] : placesOf(blocks).filter(place => mayMove(blocks, lifted.id, place));
  const keys = new Set(allowed.map(placeKey));
  const placeOf = (key: string | null) => allowed.find(place => placeKey(place) === key) ?? null;
  const isCarried = lifted?.at != null;

  const lift = (id: string) => {
    setLifted({ id, over: null, at: null });
    say('lifted', id, null);
  };
  const drop = (to: Place | null) => {
    if (lifted === null) return;
    setLifted(null);
    start.current = null;
    if (to === null) { say('stays', lifted.id, null); return; }
    onMove(lifted.id, to);
    say('dropped', lifted.id, to);
  };

  useEffect(() => {
    if (!isCarried) return undefined;
    const cancel = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      start.current = null;
      setLifted(null);
    };
    document.addEventListener('keydown', cancel, true);
    return () => document.removeEventListener('keydown', cancel, true);
  }, [isCarried]);

  const goTo = (by: 1 | -1 | 'first' | 'last') => {
    if (lifted === null) return;
    const at = allowed.findIndex(place => placeKey(place) === lifted.over);
    const next = by === 'first' ? 0 : by === 'last' ? allowed.length - 1 : at === -1 ? firstBeside(blocks, lifted.id, allowed, by) : at + by;
    const place = allowed[next];
    if (place === undefined) return;
    setLifted({ ...lifted, over: placeKey(place) });
    say('over', lifted.id, place);
    document.querySelector(`[data-place="${CSS.escape(placeKey(place))}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  return {
    lifted,
    /** Whether what was lifted may be put down at a place. */
    mayDrop: (place: Place) => keys.has(placeKey(place)),
    isOver: (place: Place) => lifted?.over === placeKey(place),
    handle: (id: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        start.current = { id, x: event.clientX, y: event.clientY };
        wasDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const from = start.current;
        if (from === null) return;
        const at = { x: event.clientX, y: event.clientY };
        if (!isCarried && Math.hypot(at.x - from.x, at.y - from.y) < SLACK) return;
        wasDragged.current = true;
        if (at.y < EDGE) window.scrollBy(0, -14);
        if (at.y > window.innerHeight - EDGE) window.scrollBy(0, 14);
        const can = new Set(placesOf(blocks).filter(place => mayMove(blocks, id, place)).map(placeKey));
        setLifted({ id, over: nearest(at, can), at });
      },
      onPointerUp: () => {
        if (isCarried) drop(placeOf(lifted.over));
        start.current = null;
      },
      onPointerCancel: () => { start.current = null; setLifted(null); },
      onClick: () => {
        if (wasDragged.current) { wasDragged.current = false; return; }
        if (lifted === null) lift(id);
      },
      onBlur: () => { if (lifted !== null && !isCarried) drop(null); },
      // Space is a click when it is let go, too.
      onKeyUp: (event: KeyboardEvent<HTMLElement>) => { if (event.key === ' ') event.preventDefault(); },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (isCarried) return;
        if (lifted === null) {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          lift(id);
          return;
        }
        const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: 'first', End: 'last' }[event.key] as 1 | -1 | 'first' | 'last' | undefined;
        const isEnd = event.key === ' ' || event.key === 'Enter' || event.key === 'Escape';
        if (by === undefined && !isEnd) return;
        event.preventDefault();
        event.stopPropagation();
        if (by !== undefined) goTo(by);
        else drop(event.key === 'Escape' ? null : placeOf(lifted.over));
      },
    }),
  };
}

export type Drag = ReturnType<typeof useDrag>;

/** The first place above or below a block. */
function firstBeside(blocks: readonly Block[], id: string, allowed: readonly Place[], by: 1 | -1): number {
  const own = find(blocks, id)?.place;
  if (own === undefined) return -1;
  const order = placesOf(blocks).map(placeKey);
  const at = order.indexOf(placeKey(own));
  const places = allowed.map(place => order.indexOf(placeKey(place)));
  return by === 1 ? places.findIndex(place => place > at) : places.findLastIndex(place => place < at);
}

/** The nearest of the places on the screen, where one is near at all. */
function nearest({ x, y }: { x: number; y: number }, keys: ReadonlySet<string>): string | null {
  let best: { key: string; far: number } | null = null;
  for (const element of document.querySelectorAll<HTMLElement>('[data-place]')) {
    const key = element.dataset['place'] ?? '';
    if (!keys.has(key)) continue;
    const box = element.getBoundingClientRect();
    const far = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    if (best === null || far < best.far) best = { key, far };
  }
  return best !== null && best.far < 160 ? best.key : null;
}

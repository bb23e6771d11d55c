import { createContext, use } from 'react';
import type { AutomationIn, BlockKind } from '@/api/automations';
import type { Place } from '../model/tree';
import type { Words } from '../words';
import type { Drag } from './useDrag';

/** What the parts of the chain need of the editor. */
export interface ChainContext {
  draft: AutomationIn;
  words: Words;
  isReadOnly: boolean;
  /** The block whose form is open; `trigger` for the trigger. */
  selected: string | undefined;
  /** What is missing or wrong at a block; null stands for the trigger. */
  problemsOf: (id: string | null) => string[];
  select: (id: string) => void;
  add: (place: Place, kind: BlockKind) => void;
  remove: (id: string) => void;
  copy: (id: string) => void;
  moveBy: (id: string, by: -1 | 1) => void;
  drag: Drag;
}

const Context = createContext<ChainContext | null>(null);
export const ChainProvider = Context.Provider;

export function useChain(): ChainContext {
  const value = use(Context);
  if (value === null) throw new Error('ChainProvider is missing');
  return value;
}

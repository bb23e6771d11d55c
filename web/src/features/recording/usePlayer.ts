import { useSyncExternalStore } from 'react';
import { player, type PlayerState, type Track } from './player';

export const usePlayer = (): PlayerState => useSyncExternalStore(player.subscribe, player.get);

/** How one recording stands: `isAtHand` while it is the player's. Changes of position are not told, so that rows do not draw themselves all the time. */
export function usePlaying(track: Track | null): { isAtHand: boolean; isPlaying: boolean; isWaiting: boolean } {
  const word = useSyncExternalStore(player.subscribe, () => {
    const state = player.get();
    if (track === null || state.track?.url !== track.url) return 'no';
    return state.isWaiting ? 'waiting' : state.isPlaying ? 'playing' : 'paused';
  });
  return { isAtHand: word !== 'no', isPlaying: word === 'playing', isWaiting: word === 'waiting' };
}

// The player, which is there only while something is played, and loaded no sooner.

import { lazy, Suspense } from 'react';
import { usePlayer } from '../../stores/player.ts';

const Player = lazy(() => import('./Player.tsx'));

export function LazyPlayer() {
  const playing = usePlayer((state) => state.playing !== null);
  if (!playing) return null;
  return (
    <Suspense fallback={null}>
      <Player />
    </Suspense>
  );
}

// Tells the style sheets what the user has set: how close rows stand, and whether anything moves. The theme comes by
// way of main and prefers-color-scheme.

import { useLayoutEffect } from 'react';
import { useSettings } from '../../stores/settings.ts';
import { ROW_HEIGHT } from '../../ui/density.ts';

/** In the same frame in which the table places its rows anew. */
export function useAppearance(): void {
  const density = useSettings((state) => state.density);
  const motion = useSettings((state) => state.motion);
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.density = density;
    dataset.motion = motion;
    style.setProperty('--row', `${ROW_HEIGHT[density]}px`);
  }, [density, motion]);
}

// Tells the style sheets what the user has set: how close rows stand, and whether anything moves. The theme comes by
// way of main and prefers-color-scheme.

import { useLayoutEffect } from 'react';
import type { Settings } from '../../../shared/domain/settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { ENTRY_HEIGHT, ROW_HEIGHT } from '../../ui/density.ts';

/** In the same frame in which the table places its rows anew. */
export function useAppearance(): void {
  const density = useSettings((state) => state.density);
  const motion = useSettings((state) => state.motion);
  useLayoutEffect(() => show({ density, motion }), [density, motion]);
}

/** Before there is anything that a change of it would have the browser style anew. */
export const showAppearance = (): void => show(useSettings.getState());

function show({ density, motion }: Pick<Settings, 'density' | 'motion'>): void {
  const { dataset, style } = document.documentElement;
  if (dataset.density === density && dataset.motion === motion) return;
  dataset.density = density;
  dataset.motion = motion;
  style.setProperty('--row', `${ROW_HEIGHT[density]}px`);
  style.setProperty('--entry', `${ENTRY_HEIGHT[density]}px`);
}

// Tells the style sheets what the user has set: how close rows stand, whether anything moves, and how strong contrasts
// are. The theme comes by way of main and prefers-color-scheme.

import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../../shared/domain/settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { ENTRY_HEIGHT, ROW_HEIGHT } from '../../ui/density.ts';

/** In the same frame in which the table places its rows anew. */
export function useAppearance(): void {
  const density = useSettings((state) => state.density);
  const motion = useSettings((state) => state.motion);
  const contrast = useSettings((state) => state.contrast);
  const wanted = useSyncExternalStore(hearContrast, systemWantsContrast);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` asks the system itself
  useLayoutEffect(() => show({ density, motion, contrast }), [density, motion, contrast, wanted]);
}

const query = (): MediaQueryList => matchMedia('(prefers-contrast: more)');
const systemWantsContrast = (): boolean => query().matches;
function hearContrast(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Before there is anything that a change of it would have the browser style anew. */
export const showAppearance = (): void => show(useSettings.getState());

type Appearance = Pick<Settings, 'density' | 'motion' | 'contrast'>;

function show({ density, motion, contrast }: Appearance): void {
  const { dataset, style } = document.documentElement;
  const strong = contrast === 'more' || systemWantsContrast() ? 'more' : 'usual';
  if (dataset.density === density && dataset.motion === motion && dataset.contrast === strong) return;
  dataset.contrast = strong;
  dataset.density = density;
  dataset.motion = motion;
  style.setProperty('--row', `${ROW_HEIGHT[density]}px`);
  style.setProperty('--entry', `${ENTRY_HEIGHT[density]}px`);
}

// Tells the style sheets what the user has set: how close rows stand, whether anything moves, and how strong contrasts
// are. The theme comes by way of main and prefers-color-scheme.

import { useLayoutEffect } from 'react';
import type { Settings } from '../../../shared/domain/settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { ENTRY_HEIGHT, ROW_HEIGHT } from '../../ui/density.ts';
import { isMedia, useMedia } from '../../ui/useMedia.ts';

const MORE_CONTRAST = '(prefers-contrast: more)';

/** In the same frame in which the table places its rows anew. */
export function useAppearance(): void {
  const density = useSettings((state) => state.density);
  const motion = useSettings((state) => state.motion);
  const contrast = useSettings((state) => state.contrast);
  const wanted = useMedia(MORE_CONTRAST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` asks the system itself
  useLayoutEffect(() => show({ density, motion, contrast }), [density, motion, contrast, wanted]);
}

/** Before there is anything that a change of it would have the browser style anew. */
export const showAppearance = (): void => show(useSettings.getState());

type Appearance = Pick<Settings, 'density' | 'motion' | 'contrast'>;

function show({ density, motion, contrast }: Appearance): void {
  const { dataset, style } = document.documentElement;
  const strong = contrast === 'more' || isMedia(MORE_CONTRAST) ? 'more' : 'usual';
  if (dataset.density === density && dataset.motion === motion && dataset.contrast === strong) return;
  dataset.contrast = strong;
  dataset.density = density;
  dataset.motion = motion;
  style.setProperty('--row', `${ROW_HEIGHT[density]}px`);
  style.setProperty('--entry', `${ENTRY_HEIGHT[density]}px`);
}

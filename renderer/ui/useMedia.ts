// What the system or the window's size says, by a media query.

import { useCallback, useSyncExternalStore } from 'react';

/** As it is now. */
export const isMedia = (query: string): boolean => matchMedia(query).matches;

/** As it is at each moment. */
export function useMedia(query: string): boolean {
  const hear = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(hear, () => isMedia(query));
}

// An answer of the library thread that is asked for again whenever a scan tells how far it is, and on request.

import { useCallback, useEffect, useState } from 'react';
import { useMusicFolders } from '../../stores/music-folders.ts';
import { sayFailure } from '../../stores/toasts.ts';

/** @param ask another function asks anew */
export function useFresh<T>(ask: () => Promise<T>): { value: T | null; again: () => Promise<void> } {
  const scan = useMusicFolders((state) => state.scan);
  const [value, setValue] = useState<T | null>(null);
  const again = useCallback(() => ask().then(setValue, sayFailure), [ask]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scan's progress is what asks again
  useEffect(() => {
    let left = false;
    ask().then((next) => left || setValue(next), sayFailure);
    return () => {
      left = true;
    };
  }, [ask, scan]);
  return { value, again };
}

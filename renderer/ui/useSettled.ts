// What the window's first frame can do without: the table is in it, and the rest follows as soon as that is on screen
// and nobody has clicked meanwhile.

import { startTransition, useEffect, useState } from 'react';

/** At the latest, where the window is never at rest. */
const PATIENCE_MS = 300;

let settled = false;
let onSettled = () => {};
/** Resolves when `useSettled` is true. */
export const windowSettled = new Promise<void>((resolve) => {
  onSettled = resolve;
});

/** False in the first frame of the window, true from then on. */
export function useSettled(): boolean {
  const [value, setValue] = useState(settled);
  useEffect(() => {
    if (value) return;
    let idle = 0;
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(
        () => {
          settled = true;
          onSettled();
          // In pieces: a click in between is answered first.
          startTransition(() => setValue(true));
        },
        { timeout: PATIENCE_MS },
      );
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, [value]);
  return value;
}

/** How many rows beyond those in sight a virtualised list keeps, so that scrolling meets rows that are there. */
export const useOverscan = (rows: number): number => (useSettled() ? rows : 0);

// What the window's first frame can do without: the table is in it, and the rest follows (first-frame.ts).

import { startTransition, useEffect, useState } from 'react';
import { firstFrameSeen } from './first-frame.ts';

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
    let here = true;
    void firstFrameSeen().then(() => {
      settled = true;
      onSettled();
      // In pieces: a click in between is answered first.
      if (here) startTransition(() => setValue(true));
    });
    return () => {
      here = false;
    };
  }, [value]);
  return value;
}

/** How many rows beyond those in sight a virtualised list keeps, so that scrolling meets rows that are there. */
export const useOverscan = (rows: number): number => (useSettled() ? rows : 0);

// The inline size of an element in px, as it changes; a guess until it is measured.

import { type RefObject, useLayoutEffect, useState } from 'react';
import { isSized } from '../../ui/window-size.ts';

export function useWidth(ref: RefObject<HTMLElement | null>, guess: () => number): number {
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      if (isSized()) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

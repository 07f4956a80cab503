// The window's first frame: what it can do without, and what is asked for after it, waits until it is on screen and a
// moment longer. It is drawn by another process, and main answers a click: begun before, that would take the processor
// from both.

/** For a click that comes with the window. */
const REST_MS = 50;
/** At the latest, where nothing is painted or the window is never at rest. */
const PATIENCE_MS = 500;

let seen: Promise<void> | null = null;

/** Resolves when the first frame has been seen and nobody has clicked meanwhile. */
export const firstFrameSeen = (): Promise<void> => {
  seen ??= new Promise((resolve) => {
    const onPaint = () => {
      clearTimeout(late);
      observer.disconnect();
      setTimeout(() => requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS }), REST_MS);
    };
    const late = setTimeout(onPaint, PATIENCE_MS);
    const observer = new PerformanceObserver(onPaint);
    observer.observe({ type: 'paint', buffered: true });
  });
  return seen;
};

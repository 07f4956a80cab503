/** At the latest, where the window is never at rest. */
const PATIENCE_MS = 500;

/** Resolves when the next frame has been made and nobody has clicked meanwhile: what comes then holds neither up. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS }));
  });

// How long main's event loop is held up: by Node's own histogram in the app's main process, a tick each millisecond.

import type { ElectronApplication } from 'playwright';

export interface Delays {
  /** ms. */
  p999: number;
  longest: number;
}

export async function delaysDuring(app: ElectronApplication, work: () => Promise<unknown>): Promise<Delays> {
  const histogram = await app.evaluateHandle(() => {
    const started = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 });
    started.enable();
    return started;
  });
  await work();
  const delays = await histogram.evaluate((measured) => {
    measured.disable();
    return { p999: measured.percentile(99.9) / 1e6, longest: measured.max / 1e6 };
  });
  await histogram.dispose();
  return delays;
}

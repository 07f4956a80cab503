// Start: from spawning the process to the first playlist row on screen, and to a click on that row answered on screen,
// of two apps in interleaved pairs, because machines drift; both on a profile that has been used before, Segue's with
// the demo library. The moments are Chromium's own (Element Timing, frames).

import path from 'node:path';
import { type App, type Session, session, temporaryFolder } from './app-session.ts';
import { report } from './measure.ts';

const PAIRS = Number(process.env.SEGUE_BENCH_PAIRS ?? 10);

/** Unix time in ms at which the element marked `first-row` was rendered. */
const ROW_PAINTED = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    for (const { renderTime } of list.getEntries()) resolve(performance.timeOrigin + renderTime);
  }).observe({ type: 'element', buffered: true });
})`;

/** The middle of the first row that is not selected, px: the playlist opens with the row that was clicked last time. */
const ROW_PLACE = `(() => {
  const row = document.querySelector('[data-testid="track-row"]:not([aria-selected="true"])');
  const { x, y, width, height } = row.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/** Unix time in ms at which the frame that shows the row as selected has been made. */
const CLICK_ANSWERED = `new Promise((resolve) => {
  const framed = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
    port2.postMessage(null);
  });
  new MutationObserver((changes, observer) => {
    if (!changes.some(({ target }) => target.getAttribute('aria-selected') === 'true')) return;
    observer.disconnect();
    framed();
  }).observe(document.body, { subtree: true, attributeFilter: ['aria-selected'] });
})`;

interface Start {
  /** ms from spawn. */
  painted: number;
  answered: number;
}

async function click({ page }: Session): Promise<void> {
  const place = await page.evaluate<{ x: number; y: number }>(ROW_PLACE);
  for (const type of ['mousePressed', 'mouseReleased']) {
    await page.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
  }
}

const run = (app: App, userData: string): Promise<Start> =>
  session(app, userData, async (started) => {
    const { page, spawnedAt } = started;
    const painted = await page.evaluate<number>(ROW_PAINTED);
    const clicked = page.evaluate<number>(CLICK_ANSWERED);
    await click(started);
    const answered = await clicked;
    return { painted: painted - spawnedAt, answered: answered - spawnedAt };
  });

/** The demo library, loaded, and suggestions once, so that what is built only once is there. */
const prepare = (app: App, profile: string): Promise<void> =>
  session(app, profile, ({ page }) =>
    page.evaluate(`new Promise((resolve) => {
      const look = () => {
        document.querySelector('[data-testid="start-demo"]')?.click();
        if (document.querySelector('[data-testid="suggestion"]')) resolve();
        else setTimeout(look, 100);
      };
      look();
    })`),
  );

/** Reports both, Segue against the bare window; `name` begins the figures' names. */
export async function measureStarts(name: string, apps: { bare: App; segue: App }): Promise<void> {
  const profiles = temporaryFolder();
  const profile = path.join(profiles, 'segue');
  const bareProfile = path.join(profiles, 'bare');
  await prepare(apps.segue, profile);
  await run(apps.bare, bareProfile);
  await run(apps.segue, profile);
  const bare: Start[] = [];
  const segue: Start[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    bare.push(await run(apps.bare, bareProfile));
    segue.push(await run(apps.segue, profile));
  }
  for (const [moment, what] of [
    ['painted', 'first playlist row'],
    ['answered', 'first click answered'],
  ] as const) {
    const against = `${name}: bare window, ${what}`;
    const runs = (starts: readonly Start[]) => starts.map((start) => start[moment]);
    const value = report(against, runs(bare), 'ms');
    report(`${name}: ${what}`, runs(segue), 'ms', { name: against, value });
  }
}

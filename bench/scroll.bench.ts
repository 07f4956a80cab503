// Scrolling: what the window's thread works for 1,000 steps through a playlist of 100, 10,000 and 100,000 rows, and how
// many elements there are meanwhile, against a plain list of as many empty rows in a bare window. Work is counted, not
// frames, which keep time until it is too late. Both windows stay open; runs take turns, because machines drift.

import path from 'node:path';
import { addTracks, madeTracks, openLibrary } from '../electron/library/fixtures.ts';
import { insertItems } from '../electron/library/items.ts';
import { root } from '../scripts/setup/step.ts';
import { session, temporaryFolder } from './app-session.ts';
import type { Page } from './cdp.ts';
import { quantile, report } from './measure.ts';

const PAIRS = Number(process.env.SEGUE_BENCH_PAIRS ?? 9);
const SIZES = [100, 10_000, 100_000];
/** Figures are for so many steps; a run takes fewer. */
const PER_STEPS = 1000;
const STEPS = 250;
/** For all of it: six runs a pair, at 60 steps a second where the machine keeps up. */
const PATIENCE_MS = PAIRS * 10 * 60_000;
/** Three rows of a comfortable table: about a notch of a wheel. */
const STEP_PX = 126;
const ROW_PX = 42;
const PARTS = ['script', 'layout', 'style'] as const;

/** ms of work for PER_STEPS steps, and the most elements there were. */
type Run = Record<(typeof PARTS)[number] | 'work' | 'elements', number>;

const folder = temporaryFolder();
const profile = path.join(folder, 'segue');
const named = (rows: number): string => rows.toLocaleString('en');

/** A playlist of each size, named by it. The largest is ten times what an edit would allow. */
async function prepare(): Promise<void> {
  const library = openLibrary(profile, 'node:sqlite');
  const tracks = addTracks(library.db, madeTracks(20_000));
  for (const rows of SIZES) {
    const { edit } = await library.edit({ kind: 'create', name: named(rows), trackIds: [] });
    const items = Array.from({ length: rows }, (_, position) => ({
      id: rows * 10 + position,
      position,
      trackId: tracks[position % tracks.length] ?? 1,
      addedAt: '2026-01-01T00:00:00.000Z',
    }));
    library.db.transaction(() => insertItems(library.db, edit.playlistId, items));
  }
  library.close(undefined);
}

/** Puts the playlist's table on screen, at its top, and waits until nothing beside it is on its way. */
const openTable = (page: Page, rows: number): Promise<void> =>
  page.evaluate(`new Promise((resolve) => {
    const entry = [...document.querySelectorAll('[data-testid="playlist"]')]
      .find((element) => element.querySelector('bdi').textContent === '${named(rows)}');
    entry.click();
    let calm = 0;
    const look = () => {
      const there = document.querySelector('[data-testid="track-row"]')
        && document.querySelector('h1').textContent === '${named(rows)}';
      calm = there && !document.querySelector('[aria-busy="true"]') ? calm + 1 : 0;
      if (calm === 5) return resolve();
      setTimeout(look, 200);
    };
    look();
  })`);

/** A list of empty rows as tall as the table, in the bare window. */
const openPlain = (page: Page, rows: number, height: number): Promise<void> =>
  page.evaluate(`new Promise((resolve) => {
    const list = document.createElement('div');
    list.dataset.testid = 'track-table';
    list.style.cssText = 'overflow: auto; block-size: ${height}px';
    for (let i = 0; i < ${rows}; i++) list.append(document.createElement('div'));
    for (const row of list.children) row.style.blockSize = '${ROW_PX}px';
    document.body.replaceChildren(list);
    requestAnimationFrame(() => setTimeout(resolve));
  })`);

const tableHeight = (page: Page): Promise<number> =>
  page.evaluate(`document.querySelector('[data-testid="track-table"]').clientHeight`);

/** Scrolls down and, at the end, up again, a step a frame; resolves with the most elements there were. */
const scroll = (page: Page, steps: number): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const table = document.querySelector('[data-testid="track-table"]');
    const end = table.scrollHeight - table.clientHeight;
    let left = ${steps};
    let direction = 1;
    let elements = 0;
    const step = () => {
      elements = Math.max(elements, table.getElementsByTagName('*').length);
      if (left-- === 0) return resolve(elements);
      if (table.scrollTop + direction * ${STEP_PX} > end) direction = -1;
      else if (table.scrollTop + direction * ${STEP_PX} < 0) direction = 1;
      table.scrollTop += direction * ${STEP_PX};
      requestAnimationFrame(step);
    };
    step();
  })`);

/** What the page's thread has worked so far, ms. */
async function worked(page: Page): Promise<Record<(typeof PARTS)[number], number>> {
  const { metrics } = await page.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return { script: of('ScriptDuration'), layout: of('LayoutDuration'), style: of('RecalcStyleDuration') };
}

async function run(page: Page): Promise<Run> {
  await scroll(page, 20); // what is done once, when scrolling begins
  const before = await worked(page);
  const elements = await scroll(page, STEPS);
  const after = await worked(page);
  const per = (part: (typeof PARTS)[number]) => ((after[part] - before[part]) / STEPS) * PER_STEPS;
  const parts = { script: per('script'), layout: per('layout'), style: per('style') };
  return { ...parts, work: parts.script + parts.layout + parts.style, elements };
}

async function measure(segue: Page, bare: Page): Promise<Map<number, { segue: Run[]; plain: Run[] }>> {
  for (const page of [segue, bare]) await page.send('Performance.enable');
  await segue.evaluate(`new Promise((resolve) => {
    const look = () => (document.querySelector('[data-testid="playlist"]') ? resolve() : setTimeout(look, 100));
    look();
  })`);
  const runs = new Map(SIZES.map((rows) => [rows, { segue: [] as Run[], plain: [] as Run[] }]));
  for (let pair = 0; pair < PAIRS; pair++) {
    for (const [rows, taken] of runs) {
      await openTable(segue, rows);
      await openPlain(bare, rows, await tableHeight(segue));
      taken.plain.push(await run(bare));
      taken.segue.push(await run(segue));
    }
  }
  return runs;
}

await prepare();
const bareApp = path.join(root, 'bench/bare-window');
const beside = (segue: Page) =>
  session(bareApp, path.join(folder, 'bare'), ({ page }) => measure(segue, page), PATIENCE_MS);
const runs = await session(root, profile, ({ page }) => beside(page), PATIENCE_MS);

let smallest: { name: string; value: number } | null = null;
for (const [rows, taken] of runs) {
  for (const part of [...PARTS, 'work', 'elements'] as const) {
    const unit = part === 'elements' ? 'elements' : `ms per ${PER_STEPS} steps`;
    const of = (list: readonly Run[]) => list.map((one) => one[part]);
    const plain = `scroll: plain list, ${named(rows)} rows, ${part}`;
    const against = { name: plain, value: report(plain, of(taken.plain), unit) };
    report(`scroll: ${named(rows)} rows, ${part}`, of(taken.segue), unit, against);
  }
  const work = taken.segue.map((one) => one.work);
  const name = `scroll: ${named(rows)} rows, work`;
  if (smallest) report(`${name}, against the smallest`, work, `ms per ${PER_STEPS} steps`, smallest);
  else smallest = { name, value: quantile(work, 0.5) };
}

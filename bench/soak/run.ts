// Started by scripts/soak.ts on a display, with the number of cycles: repeats a user's round in the real app on the
// demo library and tells how fast memory and open files grow, if they do. Heaps are measured after their garbage is
// collected, in main, in both threads and in the page, always with the same playlist on screen; files in every process.
// What is judged is what scripts made: whole heaps grow for hours as V8 compiles, and are told beside it.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main, say, seconds } from '../../scripts/setup/step.ts';
import { loadDemo } from '../app/hand.ts';
import { heapContents } from '../app/heaps.ts';
import { type DrivenApp, launch, removeProfile } from '../app/launch.ts';
import { processesOf } from '../app/processes.ts';
import { cycle } from './cycle.ts';
import { differsFromZero, type Slope, slopeOf } from './slope.ts';

/** Over the whole run. */
const SAMPLES = 60;
/** Share of the cycles in which caches fill and code is compiled: these samples do not count. */
const WARM_UP = 0.2;
/** Growth that matters is surely faster than these: 5 MiB and 10 files in 10,000 cycles. */
const MOST_BYTES = 512;
const MOST_FILES = 0.001;

type Samples = [cycle: number, value: number][];
type Series = Map<string, Samples>;

await main(async () => {
  const cycles = Number(process.argv[2]);
  const profile = mkdtempSync(path.join(os.tmpdir(), 'segue-soak-'));
  const heaps: Series = new Map();
  const made: Series = new Map();
  const files: Series = new Map();
  const driven = await launch(profile);
  const started = performance.now();
  try {
    await loadDemo(driven.page);
    const playlists = await long(driven);
    const every = Math.ceil(cycles / SAMPLES / playlists.length) * playlists.length;
    for (let done = 1; done <= cycles; done++) {
      await cycle(driven.page, playlists[done % playlists.length] ?? 0);
      if (done > WARM_UP * cycles && done % every === 0) await sample(driven, done, { heaps, made, files });
    }
  } finally {
    await driven.close();
  }
  await removeProfile(profile);
  say(
    `${cycles} cycles (${seconds(performance.now() - started)}); slopes with their 95 % confidence interval:`,
  );
  for (const [name, samples] of heaps) tell(`JS heap of ${name}`, samples, 'B');
  const leaks = [
    ...[...made].filter(([name, samples]) => grows(`made by scripts in ${name}`, samples, 'B', MOST_BYTES)),
    ...[...files].filter(([name, samples]) => grows(`open files of ${name}`, samples, 'files', MOST_FILES)),
  ];
  say(leaks.length === 0 ? 'Nothing grows that would matter.' : `Growing: ${leaks.map(([name]) => name)}.`);
  return leaks.length === 0 ? 0 : 1;
});

/** Places in the list of playlists in which a track can be moved. */
async function long({ page }: DrivenApp): Promise<number[]> {
  const counts = await page.evaluate<number[]>(
    'segue.calls.playlists().then(({ value }) => value.map(({ count }) => count))',
  );
  return counts.flatMap((count, n) => (count > 1 ? n : []));
}

async function sample(
  driven: DrivenApp,
  done: number,
  { heaps, made, files }: Record<'heaps' | 'made' | 'files', Series>,
): Promise<void> {
  const add = (to: Series, name: string, value: number) =>
    to.set(name, [...(to.get(name) ?? []), [done, value]]);
  for (const contents of await heapContents(driven)) {
    add(heaps, contents.heap, contents.used);
    add(made, contents.heap, contents.made);
  }
  const open = new Map<string, number>();
  for (const { name, openFiles } of processesOf(driven.app.process().pid ?? 0))
    open.set(name, (open.get(name) ?? 0) + openFiles);
  for (const [name, count] of open) add(files, name, count);
}

/** Tells of a series; true when it surely grows faster than `most` a cycle. */
function grows(name: string, samples: Samples, unit: string, most: number): boolean {
  const { slope, margin } = tell(name, samples, unit);
  return slope - margin > most;
}

function tell(name: string, samples: Samples, unit: string): Slope {
  const found = slopeOf(samples);
  const { slope, margin } = found;
  const number = (value: number) => value.toPrecision(3);
  const verdict = differsFromZero(found) ? 'differs from zero' : 'not distinguishable from zero';
  const last = samples.at(-1)?.[1] ?? 0;
  const now = unit === 'B' ? `${number(last / (1 << 20))} MiB` : `${last} ${unit}`;
  say(
    `${name}: ${number(slope)} ${unit} a cycle (${number(slope - margin)} to ${number(slope + margin)}), ${verdict}; ${now} in the end, ${samples.length} samples`,
  );
  return found;
}

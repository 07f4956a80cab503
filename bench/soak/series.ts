// What the app held after so many rounds: its heaps with their garbage collected, and each process' memory and files.

import { heapContents } from '../app/heaps.ts';
import type { DrivenApp } from '../app/launch.ts';
import { processesOf } from '../app/processes.ts';
import { short } from '../measure.ts';
import { differsFromZero, slopeOf } from './slope.ts';

export type Unit = 'B' | 'files';

export interface Series {
  unit: Unit;
  /** Whether scripts alone decide it, so that it must not grow. */
  judged: boolean;
  samples: [cycle: number, value: number][];
}

/** By what is printed. */
export type AllSeries = Map<string, Series>;

/** Adds one sample to each series. Processes of one name count together. */
export async function sample(driven: DrivenApp, cycle: number, into: AllSeries): Promise<void> {
  const values = new Map<string, Omit<Series, 'samples'> & { value: number }>();
  const add = (name: string, unit: Unit, judged: boolean, value: number) =>
    values.set(name, { unit, judged, value: value + (values.get(name)?.value ?? 0) });
  for (const { heap, used, made, timeline, weakTables, transitions } of await heapContents(driven)) {
    add(`JS heap of ${heap}`, 'B', false, used);
    add(`made by scripts in ${heap}`, 'B', true, made);
    add(`tables of weak maps in ${heap}`, 'B', false, weakTables);
    // Only a page has one.
    if (timeline === 0) continue;
    add(`performance timeline of ${heap}`, 'B', false, timeline);
    add(`kept by ended transitions in ${heap}`, 'B', false, transitions);
  }
  for (const { name, privateBytes, openFiles } of processesOf(driven.app.process().pid ?? 0)) {
    add(`private memory of ${name}`, 'B', false, privateBytes);
    add(`open files of ${name}`, 'files', true, openFiles);
  }
  for (const [name, { unit, judged, value }] of values) {
    const series = into.get(name) ?? { unit, judged, samples: [] };
    series.samples.push([cycle, value]);
    into.set(name, series);
  }
}

/** Growth that matters is surely faster than these: 5 MiB and 10 files in 10,000 cycles. */
const MOST: Record<Unit, number> = { B: 512, files: 0.001 };

/**
 * Prints how fast it grows: {name, value, unit, ratio, against, runs, interval, flat, last}. `value` is the slope of a line
 * through the samples, `runs` how many they are, `interval` the slope's at 95 %, `flat` whether nothing lies in it, and
 * `last` the last sample.
 *
 * @returns true when it is judged and surely grows faster than may be
 */
export function tell(name: string, { unit, judged, samples }: Series): boolean {
  const found = slopeOf(samples);
  const [low, high] = [found.slope - found.margin, found.slope + found.margin];
  console.log(
    JSON.stringify({
      name: `soak: ${name}`,
      value: short(found.slope),
      unit: `${unit} a cycle`,
      ratio: null,
      against: null,
      runs: samples.length,
      interval: [short(low), short(high)],
      flat: !differsFromZero(found),
      last: samples.at(-1)?.[1] ?? null,
    }),
  );
  return judged && low > MOST[unit];
}

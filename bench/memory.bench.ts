// What memory the app takes, process by process, after its garbage is collected: with the demo library idle, and after
// a playlist was opened and suggested for; against a bare window on the same runtime. Linux only, by /proc.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../scripts/setup/step.ts';
import { loadDemo, openPlaylist } from './app/hand.ts';
import { collectHeaps } from './app/heaps.ts';
import { type DrivenApp, launch, removeProfile } from './app/launch.ts';
import { type ProcessUse, processesOf } from './app/processes.ts';
import { quantile, report } from './measure.ts';

const STARTS = Number(process.env.SEGUE_BENCH_STARTS ?? 3);
/** Chromium gives memory back some time after it is free. */
const SETTLE_MS = 5000;
const PLAYLISTS = 5;

type Figures = Map<string, number[]>;
const profiles = mkdtempSync(path.join(os.tmpdir(), 'segue-bench-'));
const bare: Figures = new Map();
const idle: Figures = new Map();
const used: Figures = new Map();

for (let start = 0; start < STARTS; start++) {
  await during('bare', path.join(root, 'bench/bare-window'), (driven) => sample(driven, bare));
  const profile = `segue-${start}`;
  await during(profile, root, ({ page }) => loadDemo(page));
  await during(profile, root, async (driven) => {
    await driven.page.getByTestId('suggestion').first().waitFor();
    await sample(driven, idle);
    for (let n = 0; n < PLAYLISTS; n++) await openPlaylist(driven.page, n);
    await sample(driven, used);
  });
}
await removeProfile(profiles);

const bareValues = tell('bare window', bare, new Map());
tell('demo, idle', idle, bareValues);
tell(`demo, ${PLAYLISTS} playlists opened and suggested for`, used, bareValues);

async function during(profile: string, folder: string, work: (driven: DrivenApp) => Promise<void>) {
  const driven = await launch(path.join(profiles, profile), folder);
  try {
    await work(driven);
  } finally {
    await driven.close();
  }
}

async function sample(driven: DrivenApp, into: Figures): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const add = (name: string, bytes: number) => into.set(name, [...(into.get(name) ?? []), bytes / (1 << 20)]);
  for (const { heap, used: bytes } of await collectHeaps(driven)) add(`JS heap of ${heap}`, bytes);
  const processes = processesOf(driven.app.process().pid ?? 0);
  const sum = (of: keyof ProcessUse & ('pss' | 'privateBytes'), among: readonly ProcessUse[]) =>
    among.reduce((total, each) => total + each[of], 0);
  for (const name of new Set(processes.map((each) => each.name))) {
    const same = processes.filter((each) => each.name === name);
    add(`${name}, private`, sum('privateBytes', same));
    add(`${name}, PSS`, sum('pss', same));
  }
  add('all processes, private', sum('privateBytes', processes));
  add('all processes, PSS', sum('pss', processes));
}

/** @returns the medians by name */
function tell(state: string, figures: Figures, against: Map<string, number>): Map<string, number> {
  return new Map(
    Array.from(figures, ([name, runs]) => {
      const value = against.get(name);
      report(
        `memory: ${state}: ${name}`,
        runs,
        'MiB',
        value ? { name: `memory: bare window: ${name}`, value } : null,
      );
      return [name, quantile(runs, 0.5)] as const;
    }),
  );
}

// Edits, faults and kills against the library and the snapshot, by many sequences.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Engine } from '../../electron/library/driver.ts';
import type { Failed } from './outcome.ts';
import { startVictim } from './process.ts';
import { runLanes } from './run-lanes.ts';
import { runSequence, type Tally, TRACKS } from './sequence.ts';

export interface Outcome extends Tally {
  passed: number;
  failed: Failed[];
}

export async function runSequences(
  engine: Engine,
  seeds: readonly number[],
  onFailed: (failed: Failed) => void,
): Promise<Outcome> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'segue-torture-'));
  const outcome: Outcome = { passed: 0, failed: [], kills: 0, edits: 0, faults: 0 };
  const template = await makeTemplate(engine, home);
  await runLanes({
    ...{ seeds, home, start: startVictim },
    play: (play) => runSequence({ ...play, engine, template }),
    onPassed(tally) {
      outcome.passed += 1;
      for (const key of ['kills', 'edits', 'faults'] as const) outcome[key] += tally[key];
    },
    onFailed(failed) {
      outcome.failed.push(failed);
      onFailed(failed);
    },
  });
  return outcome;
}

/** A library with its tracks and nothing else, closed. */
async function makeTemplate(engine: Engine, home: string): Promise<string> {
  const victim = startVictim();
  const folder = path.join(home, 'template');
  await victim.ask(
    { do: 'open', folder, engine, session: 'template', tracks: TRACKS, furtherMigrations: 0 },
    'opened',
  );
  await victim.ask({ do: 'close' }, 'closed');
  await victim.end();
  return path.join(folder, 'library.sqlite');
}

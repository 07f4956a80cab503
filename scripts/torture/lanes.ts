// Runs many sequences, a few at a time, each lane with a process of its own that lives until a kill is due. In the
// parent.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Engine } from '../../electron/library/driver.ts';
import type { Failed } from './outcome.ts';
import { Finding, startVictim, type Victim } from './process.ts';
import { createRandom } from './random.ts';
import { runSequence, type Tally, TRACKS } from './sequence.ts';

export interface Outcome extends Tally {
  passed: number;
  failed: Failed[];
}

/** A process, started anew whenever the one before was killed. */
function lane() {
  let victim: Victim | null = null;
  return {
    victim(): Victim {
      if (!victim?.alive()) victim = startVictim();
      return victim;
    },
    end: async () => victim?.end(),
  };
}

export async function runSequences(
  engine: Engine,
  seeds: readonly number[],
  onFailed: (failed: Failed) => void,
): Promise<Outcome> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'segue-torture-'));
  const outcome: Outcome = { passed: 0, failed: [], kills: 0, edits: 0, faults: 0 };
  const waiting = [...seeds];
  const template = await makeTemplate(engine, home);

  const work = async () => {
    const { victim, end } = lane();
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const folder = path.join(home, String(seed));
      const notes: string[] = [];
      const note = (text: string) => void notes.push(text);
      try {
        const tally = await runSequence({
          random: createRandom(seed),
          ...{ engine, folder, template, victim, note },
        });
        outcome.passed += 1;
        for (const key of ['kills', 'edits', 'faults'] as const) outcome[key] += tally[key];
      } catch (thrown) {
        const why = thrown instanceof Finding ? thrown.message : String((thrown as Error).stack ?? thrown);
        const failed = { seed, why, notes };
        outcome.failed.push(failed);
        onFailed(failed);
        await end(); // whatever state it is in
      }
      rmSync(folder, { recursive: true, force: true });
    }
    await end();
  };
  // One more than there are cores: each waits for the disk now and then.
  await Promise.all(Array.from({ length: os.availableParallelism() + 1 }, work));
  rmSync(home, { recursive: true, force: true });
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

// Runs many sequences of edits sent to Spotify, a few at a time, each lane with a process of its own. In the parent.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '../../../e2e/support/sending-library.ts';
import { openLibraryDatabase } from '../../../electron/library/open.ts';
import type { Failed } from '../outcome.ts';
import { Finding, startProcess } from '../process.ts';
import { createRandom } from '../random.ts';
import { parseQueueLine, type QueueLine, type QueueRequest } from './protocol.ts';
import { type QueueTally, type QueueVictim, runQueueSequence } from './sequence.ts';

export interface QueueOutcome extends QueueTally {
  passed: number;
  failed: Failed[];
}

function lane() {
  let victim: QueueVictim | null = null;
  return {
    victim(): QueueVictim {
      if (!victim?.alive()) victim = startProcess<QueueRequest, QueueLine>('queue/child.ts', parseQueueLine);
      return victim;
    },
    end: async () => victim?.end(),
  };
}

export async function runQueueSequences(
  seeds: readonly number[],
  onFailed: (failed: Failed) => void,
): Promise<QueueOutcome> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'segue-queue-'));
  const outcome: QueueOutcome = { passed: 0, failed: [], kills: 0, edits: 0, faults: 0, requests: 0 };
  const waiting = [...seeds];
  const template = path.join(home, 'library.sqlite');
  const db = openLibraryDatabase(template, 'node:sqlite');
  connect(db);
  db.close();

  const work = async () => {
    const { victim, end } = lane();
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const folder = path.join(home, String(seed));
      const notes: string[] = [];
      const note = (text: string) => void notes.push(text);
      try {
        const tally = await runQueueSequence({ random: createRandom(seed), folder, template, victim, note });
        outcome.passed += 1;
        for (const key of ['kills', 'edits', 'faults', 'requests'] as const) outcome[key] += tally[key];
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
  await Promise.all(Array.from({ length: os.availableParallelism() + 1 }, work));
  rmSync(home, { recursive: true, force: true });
  return outcome;
}

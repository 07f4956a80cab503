// What goes on between the library and Spotify, with faults and kills on the way, by many sequences: edits that are sent, or
// a pool that is widened.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '../../../e2e/support/sending-library.ts';
import { openLibraryDatabase } from '../../../electron/library/open.ts';
import type { Failed } from '../outcome.ts';
import { startProcess } from '../process.ts';
import { runLanes } from '../run-lanes.ts';
import { parseQueueLine, type QueueLine, type QueueRequest } from './protocol.ts';
import { type QueueOptions, type QueueTally, runQueueSequence } from './sequence.ts';
import { runWidenSequence } from './widen-sequence.ts';

export interface QueueOutcome extends QueueTally {
  passed: number;
  failed: Failed[];
}

type Run = (seeds: readonly number[], onFailed: (failed: Failed) => void) => Promise<QueueOutcome>;

export const runQueueSequences: Run = (...given) => runAll(runQueueSequence, ...given);
export const runWidenSequences: Run = (...given) => runAll(runWidenSequence, ...given);

async function runAll(
  sequence: (options: QueueOptions) => Promise<QueueTally>,
  seeds: readonly number[],
  onFailed: (failed: Failed) => void,
): Promise<QueueOutcome> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'segue-queue-'));
  const outcome: QueueOutcome = { passed: 0, failed: [], kills: 0, edits: 0, faults: 0, requests: 0 };
  const template = path.join(home, 'library.sqlite');
  const db = openLibraryDatabase(template, 'node:sqlite');
  connect(db);
  db.close();
  await runLanes({
    ...{ seeds, home },
    start: () => startProcess<QueueRequest, QueueLine>('queue/child.ts', parseQueueLine),
    play: (play) => sequence({ ...play, template }),
    onPassed(tally) {
      outcome.passed += 1;
      for (const key of ['kills', 'edits', 'faults', 'requests'] as const) outcome[key] += tally[key];
    },
    onFailed(failed) {
      outcome.failed.push(failed);
      onFailed(failed);
    },
  });
  return outcome;
}

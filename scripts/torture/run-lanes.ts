// Runs many seeded sequences, a few at a time, each lane with a process of its own that lives until a kill is due. In the
// parent.

import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Failed } from './outcome.ts';
import { Finding } from './process.ts';
import { createRandom, type Random } from './random.ts';

interface Process {
  alive(): boolean;
  end(): Promise<void>;
}

export interface Play<P extends Process> {
  random: Random;
  /** Of its own; it is not there yet. */
  folder: string;
  /** A process, started anew whenever the one before was killed. */
  victim(): P;
  note(text: string): void;
}

interface Lanes<P extends Process, Tally> {
  seeds: readonly number[];
  /** Holds the sequences' folders, and is removed in the end. */
  home: string;
  start(): P;
  /** Throws what it finds wrong. */
  play(play: Play<P>): Promise<Tally>;
  onPassed(tally: Tally): void;
  onFailed(failed: Failed): void;
}

export async function runLanes<P extends Process, Tally>(lanes: Lanes<P, Tally>): Promise<void> {
  const waiting = [...lanes.seeds];
  const work = async () => {
    const lane: { victim?: P } = {};
    const alive = () => {
      if (!lane.victim?.alive()) lane.victim = lanes.start();
      return lane.victim;
    };
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const folder = path.join(lanes.home, String(seed));
      const notes: string[] = [];
      const note = (text: string) => void notes.push(text);
      try {
        lanes.onPassed(await lanes.play({ random: createRandom(seed), folder, victim: alive, note }));
      } catch (thrown) {
        const why = thrown instanceof Finding ? thrown.message : String((thrown as Error).stack ?? thrown);
        lanes.onFailed({ seed, why, notes });
        await lane.victim?.end(); // whatever state it is in
      }
      rmSync(folder, { recursive: true, force: true });
    }
    await lane.victim?.end();
  };
  // One more than there are cores: each waits for the disk now and then.
  await Promise.all(Array.from({ length: os.availableParallelism() + 1 }, work));
  rmSync(lanes.home, { recursive: true, force: true });
}

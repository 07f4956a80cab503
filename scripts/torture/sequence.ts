// One sequence: a library is opened, edited and killed a few times over, hurt in between, and must each time hold what
// was acknowledged, and at most the one edit under way beyond it; at the end everything is undone to the first state and
// redone to the last. In the parent. A kill proves something about a process that dies, nothing about a machine that
// loses its power: what the system has taken over is written whether the process lives or not.

import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../electron/library/driver.ts';
import { inflictFaults, keepLog } from './faults.ts';
import { checkCopies, judgeSnapshot, type SnapshotState, snapshotState } from './files.ts';
import { identify, publish, walk } from './judge.ts';
import { emptyModel, type Model } from './model.ts';
import { chooseEnd, clockAxe, type End, planSteps } from './plan.ts';
import { Finding, type Victim } from './process.ts';
import type { Random } from './random.ts';

/** Enough for a snapshot's build to take several turns; few enough to be made in a few milliseconds. */
export const TRACKS = 240;

export interface SequenceOptions {
  random: Random;
  engine: Engine;
  folder: string;
  /** A library with its tracks, to begin with a copy of; some sequences begin with nothing. */
  template: string;
  /** The living process, or a new one. */
  victim(): Victim;
  /** Hears what happens, for the report of a failure. */
  note(text: string): void;
}

export interface Tally {
  kills: number;
  edits: number;
  faults: number;
}

export async function runSequence(options: SequenceOptions): Promise<Tally> {
  const { random, engine, folder, template, victim, note } = options;
  const tally: Tally = { kills: 0, edits: 0, faults: 0 };
  /** What the library may hold: one state, or that and the one after the edit under way. */
  let possible: Model[] = [emptyModel];
  let snapshot: SnapshotState = 'missing';
  let further = 0;
  let session = 0;

  mkdirSync(folder, { recursive: true });
  if (random.chance(0.9)) copyFileSync(template, path.join(folder, 'library.sqlite'));

  /** False when the process is gone. */
  const open = async (): Promise<boolean> => {
    session += 1;
    const { lines, killed } = await victim().ask(
      {
        ...{ do: 'open', folder, engine, session: `session ${session}` },
        ...{ tracks: TRACKS, furtherMigrations: further },
      },
      'opened',
    );
    const opened = lines.find((line) => line.say === 'opened');
    if (opened) possible = [identify(opened, possible, { tracks: TRACKS, further })];
    return opened !== undefined && !killed;
  };
  const close = async (): Promise<boolean> => !(await victim().ask({ do: 'close' }, 'closed')).killed;

  /** Edits and closes, unless the process dies over it. */
  const edit = async (choices: Random, end: End): Promise<void> => {
    const [model = emptyModel] = possible;
    const plan = planSteps(choices, model, { session: `session ${session}`, end, tracks: TRACKS });
    const { lines, killed } = await victim().ask(plan.request, 'ran');
    const done = lines.filter((line) => line.say === 'done');
    tally.edits += done.length;
    note(`${done.length} of ${plan.after.length} steps acknowledged: ${JSON.stringify(plan.request)}`);
    for (const { step, refused } of done) {
      const expected = plan.refused[step] ?? null;
      if (refused !== expected)
        throw new Finding(`step ${step} was ${refused ?? 'accepted'}, not ${expected ?? 'accepted'}`);
    }
    possible = [plan.after[done.length - 1] ?? model];
    const underWay = plan.after[done.length];
    if (!killed) await close();
    else if (underWay) possible.push(underWay);
  };

  for (let runs = 2 + random.below(2); runs > 0; runs--) {
    const choices = random.fork();
    const grows = further < 2 && choices.chance(0.3);
    if (grows) further += 1;
    const end = chooseEnd(choices, grows);
    note(`run to end by ${end}${grows ? `, migration ${further} new` : ''}`);
    const process = victim();
    const clock = clockAxe(choices.fork(), end);
    if (clock) process.arm(clock);
    const opened = await open();
    if (opened) await edit(choices.fork(), end);
    await process.disarm();
    if (!process.alive()) tally.kills += 1;

    const now = snapshotState(folder, TRACKS);
    judgeSnapshot(snapshot, now);
    checkCopies(folder);
    // Only where the opening in between has nothing to write: a log from before other writes is not ours to survive.
    const putBack = opened && choices.chance(0.3) ? keepLog(folder) : null;
    if (putBack && (await open()) && (await close())) {
      note('the log put back behind its checkpoint');
      putBack();
    }
    const faults = inflictFaults(folder, choices.fork());
    tally.faults += faults.said.length;
    if (faults.said.length > 0) note(faults.said.join(', '));
    snapshot = faults.hurtsSnapshot ? snapshotState(folder, TRACKS) : now;
  }

  await open();
  await publish(victim(), folder, TRACKS);
  for (const direction of ['undo', 'redo'] as const) {
    const [model = emptyModel] = possible;
    possible = [await walk(victim(), model, direction, `session ${session}`)];
    await close();
    await open();
  }
  await close();
  return tally;
}

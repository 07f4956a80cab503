// What happens in one run of the process: which migrations are new, which edits are made, and how it ends. All of it
// chosen by the seed beforehand; only a clock's kill can meet another moment when the same seed is run again. In the
// parent.

import { type Model, move } from './model.ts';
import { chooseMove } from './moves.ts';
import type { ClockAxe } from './process.ts';
import type { Line, RunRequest, Step } from './protocol.ts';
import type { Random } from './random.ts';

/** By what the process dies, if it does. `statement`: at a statement of an edit, the same in each replay. */
export type End = 'close' | 'statement' | 'edits' | 'open' | 'snapshot' | 'checkpoint' | 'closing';

export function chooseEnd(random: Random, migrates: boolean): End {
  return random.weighted<End>([
    [3, 'close'],
    [4, 'statement'],
    [3, 'edits'],
    [migrates ? 6 : 1, 'open'],
    [2, 'snapshot'],
    [1, 'checkpoint'],
    [1, 'closing'],
  ]);
}

const FEWEST_STEPS = 3;
/** As long as each takes here, and somewhat more: later kills meet what comes after. */
const WITHIN_MS = { edits: 8, open: 40, snapshot: 30, checkpoint: 5, closing: 5 } as const;

export function clockAxe(random: Random, end: End): ClockAxe | null {
  if (end === 'close' || end === 'statement') return null;
  const delayMs = random.below(WITHIN_MS[end] + 1);
  const after = random.below(FEWEST_STEPS);
  const when = (line: Line) => {
    if (end === 'edits') return line.say === 'done' && line.step === after;
    return line.say === 'begin' && line.what === (end === 'closing' ? 'close' : end);
  };
  return { when, delayMs };
}

export interface Planned {
  request: RunRequest;
  /** after[i]: what the library holds once step i is done; refused[i]: the code it must be refused with. */
  after: Model[];
  refused: (string | null)[];
}

export function planSteps(
  random: Random,
  start: Model,
  { session, end, tracks }: { session: string; end: End; tracks: number },
): Planned {
  const count = FEWEST_STEPS + random.below(13);
  const special = random.below(count);
  const steps: Step[] = [];
  const after: Model[] = [];
  const refused: (string | null)[] = [];
  let model = start;
  for (let i = 0; i < count; i++) {
    const now = new Date(Date.UTC(2026, 0, 1, 0, 0, start.lastItem, i)).toISOString();
    const kind =
      i === special && (end === 'snapshot' || end === 'checkpoint')
        ? end
        : random.weighted([
            [20, 'edit'],
            [1, 'snapshot'],
            [1, 'checkpoint'],
          ] as const);
    if (kind !== 'edit') {
      steps.push({ kind, now });
      refused.push(null);
    } else {
      const chosen = chooseMove(random, model, tracks);
      const moved = move(model, chosen, { session, at: now });
      model = moved.model;
      steps.push({ ...chosen, now });
      refused.push(moved.refused);
    }
    after.push(model);
  }
  const killAt = end === 'statement' ? { step: random.below(count), statement: random.below(24) } : null;
  return { request: { do: 'run', steps, killAt }, after, refused };
}

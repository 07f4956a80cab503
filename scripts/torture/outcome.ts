// How a failed sequence is told, wherever it ran: how to run it again, what happened, what was found.

import { say } from '../setup/step.ts';

export interface Failed {
  seed: number;
  why: string;
  /** What happened until then. */
  notes: string[];
}

/** @param where the switches that name its place */
export function tell({ seed, why, notes }: Failed, where: string): void {
  say(`sequence ${seed} failed: npm run torture -- --seed ${seed} ${where}`);
  for (const text of [...notes, why]) say(text.replace(/^/gm, '  '));
}

// The log of choices that personal weights are learned from: see [Note: Personal weights]. In the library thread.

import * as z from 'zod';
import type { Choice } from '../recommender/personal/learn.ts';
import { SIGNALS } from '../recommender/types.ts';
import type { Driver } from './driver.ts';

/** Edits whose choices are kept: what is older has hardly a say any more. */
const MOST_EDITS = 500;

const choicesSchema = z.array(z.partialRecord(z.enum(SIGNALS), z.number()));

/** Oldest first; of edits that are undone, none. What another version wrote and this one cannot read is left out. */
export function keptChoices(db: Driver): Choice[] {
  const rows = db
    .prepare(
      `SELECT l.choices FROM feedback_log l JOIN edits e ON e.id = l.edit_id
       WHERE e.state = 'done' ORDER BY l.edit_id`,
    )
    .all<{ choices: string }>([]);
  return rows.flatMap(({ choices }) => choicesSchema.safeParse(JSON.parse(choices)).data ?? []) as Choice[];
}

/** Once for an edit, however often it is told. */
export function keepChoices(db: Driver, editId: number, choices: readonly Choice[]): void {
  db.transaction(() => {
    db.prepare('INSERT OR IGNORE INTO feedback_log (edit_id, choices) VALUES (?, ?)').run([
      editId,
      JSON.stringify(choices),
    ]);
    db.prepare(
      `DELETE FROM feedback_log
       WHERE edit_id NOT IN (SELECT edit_id FROM feedback_log ORDER BY edit_id DESC LIMIT ${MOST_EDITS})`,
    ).run([]);
  });
}

export function forgetChoices(db: Driver): void {
  db.exec('DELETE FROM feedback_log');
}

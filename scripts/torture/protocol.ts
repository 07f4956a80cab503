// What the parent asks of the process it kills, and what that one says: one JSON text a line on stdin and stdout. A line
// is written by one synchronous call, so what was said before a kill is heard after it.

import * as z from 'zod';
import type { Engine } from '../../electron/library/driver.ts';
import type { Move } from './model.ts';

/** What a run is made of: edits, and work that a kill may meet as well. `now`: the time an edit is made. */
export type Step = { now: string } & (Move | { kind: 'snapshot' } | { kind: 'checkpoint' });

export interface OpenRequest {
  do: 'open';
  folder: string;
  engine: Engine;
  session: string;
  /** Put in when there are none. */
  tracks: number;
  /** How many migrations of migrations.ts the program knows beyond the library's own. */
  furtherMigrations: number;
}
export interface RunRequest {
  do: 'run';
  steps: Step[];
  /** The process kills itself at this statement (counted from the step's first) of this step. */
  killAt: { step: number; statement: number } | null;
}
export type ChildRequest =
  | OpenRequest
  | RunRequest
  /** Undoes or redoes until there is nothing more, telling the contents after each. */
  | { do: 'walk'; direction: 'undo' | 'redo' }
  | { do: 'publish'; force: boolean }
  | { do: 'close' };

const lineSchema = z.discriminatedUnion('say', [
  /** Something that takes time begins: a moment to kill at. */
  z.object({ say: z.literal('begin'), what: z.enum(['open', 'snapshot', 'checkpoint', 'close']) }),
  /** The database is open and whole by SQLite's full check. */
  z.object({
    say: z.literal('opened'),
    contents: z.string(),
    backups: z.string(),
    /** Edits that can be undone and redone. */
    done: z.number(),
    undone: z.number(),
    tracks: z.number(),
    further: z.number(),
  }),
  /** The step's transaction is committed, or it was refused. */
  z.object({ say: z.literal('done'), step: z.number(), refused: z.string().nullable() }),
  z.object({ say: z.literal('ran') }),
  z.object({ say: z.literal('walked'), contents: z.array(z.string()) }),
  z.object({ say: z.literal('published'), path: z.string(), rows: z.number() }),
  z.object({ say: z.literal('closed') }),
  /** What must not happen. */
  z.object({ say: z.literal('failed'), why: z.string() }),
]);
export type Line = z.infer<typeof lineSchema>;
export type Opened = Extract<Line, { say: 'opened' }>;

/** The last line may have been cut by the kill: it then says nothing. */
export function parseLine(text: string): Line | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

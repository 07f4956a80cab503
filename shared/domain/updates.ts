// What is known of updates of Segue itself, as the window shows it ([Note: Updates]).

import * as z from 'zod';

/** How this copy of Segue comes by a newer one. */
export const UPDATE_WAYS = [
  'installs', // it is downloaded on request and put in place when Segue quits
  'package', // of the system's package manager (deb, rpm), which alone may replace it: Segue only tells
  'archive', // unpacked by hand (tar.gz): Segue only tells
  'read-only', // it may not replace its own file: Segue only tells
  'development', // built from the sources, or on the development runtime: nothing is asked
  'no-key', // no key of its releases is built in, so no answer could be told from a forged one: nothing is asked
] as const;
export type UpdateWay = (typeof UPDATE_WAYS)[number];

/** Why asking or downloading came to nothing; a sentence each in shared/messages/en/errors.ts. */
export const UPDATE_FAILURES = [
  'update-offline',
  'update-down',
  'update-none',
  'update-redirected',
  'update-not-signed',
  'update-not-understood',
  'update-older',
  'update-replayed',
  'update-no-file',
  'update-cut-off',
  'update-damaged',
  'update-not-installed',
  'disk-full',
  'disk-read-only',
  'settings-failed',
  'internal',
] as const;
export type UpdateFailure = (typeof UPDATE_FAILURES)[number];

const bytes = z.number().int().min(0);

export const updateStateSchema = z.object({
  way: z.enum(UPDATE_WAYS),
  /** Who is asked; null: it is not known where releases of this build are. */
  host: z.string().nullable(),
  /** Whether the user has ever asked: before that nothing is asked by opening the window for it. */
  asked: z.boolean(),
  doing: z.enum(['nothing', 'checking', 'downloading']),
  /** ISO 8601: when the answer came that the rest is of; null: none in this run. */
  checkedAt: z.string().nullable(),
  /** A newer version. `bytes`: of its download, null where it is not downloaded here. */
  offer: z
    .object({ version: z.string(), date: z.string(), notes: z.string(), bytes: bytes.nullable() })
    .nullable(),
  progress: z.object({ done: bytes, total: bytes }).nullable(),
  /** The offer is downloaded, and in place once Segue has quit. */
  ready: z.boolean(),
  failure: z.enum(UPDATE_FAILURES).nullable(),
});
export type UpdateState = z.infer<typeof updateStateSchema>;

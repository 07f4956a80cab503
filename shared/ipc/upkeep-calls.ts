// The contract's calls about the library's file and its folder: where they are, and what to do when it is damaged.

import * as z from 'zod';

const nothing = z.undefined();

export const upkeepCalls = {
  /** Where the library is, how many copies there are to put back, and of when the newest is (ISO 8601). */
  libraryPlace: {
    to: 'main',
    input: nothing,
    output: z.object({
      path: z.string(),
      folder: z.string(),
      copies: z.number(),
      copiedAt: z.string().nullable(),
    }),
  },
  /** Opens one of the app's own folders in the system's file manager. Fails with `folder-not-opened`. */
  openFolder: { to: 'main', input: z.object({ folder: z.enum(['data', 'backups']) }), output: nothing },
  /** Puts the path of the data folder on the clipboard. */
  copyFolderPath: { to: 'main', input: nothing, output: nothing },
  /** Opens the library anew, if asked from its newest sound copy or empty; what was there is set aside. */
  reopenLibrary: {
    to: 'main',
    input: z.object({ how: z.enum(['none', 'restore', 'empty']) }),
    output: z.object({ setAside: z.string().nullable(), restoredAt: z.string().nullable() }),
  },
  /** Shows the library's file in the system's file manager. */
  showLibraryFile: { to: 'main', input: nothing, output: nothing },
} as const;

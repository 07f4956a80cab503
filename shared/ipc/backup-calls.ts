// The contract's calls about the library's copies: which there are, what is in one, and putting one back.

import * as z from 'zod';

/** Of a copy's file; what is not the name of one that is there is refused. */
const name = z.string().min(1).max(255);

export const backupCalls = {
  /**
   * Newest first. `update`: kept before the library's format changed; `aside`: the library itself, until another took its
   * place, and `at` is when.
   */
  backups: {
    to: 'main',
    input: z.undefined(),
    output: z.array(
      z.object({ name, at: z.string(), bytes: z.number(), kind: z.enum(['daily', 'update', 'aside']) }),
    ),
  },
  /** Looks through one whole. Fails with `database-corrupt`, `database-newer` or `not-found`. */
  backupContents: {
    to: 'main',
    input: z.object({ name }),
    output: z.object({ tracks: z.number(), playlists: z.number(), names: z.array(z.string()) }),
  },
  /** Deletes one that was set aside; of the others none. Fails with `not-found`. */
  removeSetAside: { to: 'main', input: z.object({ name }), output: z.undefined() },
  /** The present library is set aside whole. Fails with `no-backup` when it cannot be read, and nothing has changed. */
  restoreBackup: {
    to: 'main',
    input: z.object({ name }),
    output: z.object({ setAside: z.string().nullable(), restoredAt: z.string().nullable() }),
  },
} as const;
export type Backup = z.infer<typeof backupCalls.backups.output>[number];
export type BackupContents = z.infer<typeof backupCalls.backupContents.output>;

// The contract's calls about imported contents that stand in for what was not read from Spotify yet.

import * as z from 'zod';
import { importedLikeSchema } from '../domain/imported.ts';

const id = z.number().int();

export const importedCalls = {
  /** Null: nothing that was imported is like it, or something is shown already. */
  importedLike: {
    to: 'library',
    input: z.object({ playlistId: id }),
    output: importedLikeSchema.nullable(),
  },
  /**
   * Shows the one that `importedLike` has named; null: what is shown is of another playlist. Fails with `not-found` when
   * Spotify's own contents have come meanwhile.
   */
  showImported: {
    to: 'library',
    input: z.object({ playlistId: id, fromId: id.nullable() }),
    output: z.undefined(),
  },
} as const;
export type ImportedCallName = keyof typeof importedCalls;

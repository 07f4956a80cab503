// The contract's calls that write files for the user.

import * as z from 'zod';
import { exportReplySchema, exportRequestSchema } from '../domain/export.ts';

export const exportCalls = {
  /** Asks where to by the system's dialog and writes the file. Fails with the codes `export-...` and `not-found`. */
  exportTracks: { to: 'main', input: exportRequestSchema, output: exportReplySchema },
  /** Shows the file that was exported last in the system's file manager. */
  showExported: { to: 'main', input: z.undefined(), output: z.undefined() },
} as const;

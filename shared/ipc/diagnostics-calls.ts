// The contract's calls for finding out what is wrong: what Segue runs on, how its data are, what failed lately. All of
// it is shown and may be copied; nothing is sent.

import * as z from 'zod';
import type { ErrorCode } from '../domain/result.ts';
import { catalogueStateSchema } from '../domain/suggestions.ts';

const nothing = z.undefined();

export const diagnosticsSchema = z.object({
  /** Name, release and processor. */
  system: z.string(),
  /** Whether pages run in Chromium's sandbox. */
  sandbox: z.boolean(),
  packaged: z.boolean(),
  library: z.union([
    z.object({ bytes: z.number(), tracks: z.number(), playlists: z.number() }),
    /** Why it cannot be asked. */
    z.object({ code: z.custom<ErrorCode>((code) => typeof code === 'string') }),
  ]),
  catalogue: catalogueStateSchema,
  /** Failures and warnings of the log, newest first; each its first line, without the user's name or any secret. */
  troubles: z.array(z.object({ at: z.string(), level: z.enum(['error', 'warn']), text: z.string() })),
});
export type Diagnostics = z.infer<typeof diagnosticsSchema>;

export const diagnosticsCalls = {
  diagnostics: { to: 'main', input: nothing, output: diagnosticsSchema },
  /** Puts all of it on the clipboard, as text. */
  copyDiagnostics: { to: 'main', input: nothing, output: nothing },
  /** Looks through the whole library file. Fails with `database-corrupt`. */
  verifyLibrary: { to: 'library', input: nothing, output: nothing },
} as const;

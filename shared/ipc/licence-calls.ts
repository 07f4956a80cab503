// The contract's calls about the licences of what Segue consists of.

import * as z from 'zod';

const nothing = z.undefined();

export const licencesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

export const licenceCalls = {
  /** Of everything that is bundled, as the build wrote them down. Fails with `licences-missing`. */
  licences: { to: 'main', input: nothing, output: licencesSchema },
  /** Opens the document that comes with Electron. Fails with `licences-missing`. */
  chromiumLicences: { to: 'main', input: nothing, output: nothing },
} as const;

// The contract's calls about updates of Segue itself. What failed is in the state.

import * as z from 'zod';
import { updateStateSchema } from '../domain/updates.ts';

const nothing = z.undefined();

export const updateCalls = {
  /** Asks nobody. */
  updateState: { to: 'main', input: nothing, output: updateStateSchema },
  /** Asks whether there is a newer version; one at a time. */
  updateCheck: { to: 'main', input: nothing, output: updateStateSchema },
  /** Begins to download what was found; `updateChanged` tells how far it is. */
  updateDownload: { to: 'main', input: nothing, output: updateStateSchema },
  /** Ends what is under way, if anything is. */
  updateStop: { to: 'main', input: nothing, output: nothing },
  /** Opens the page of the releases in the browser. Fails with `link-refused` where none is known. */
  updatePage: { to: 'main', input: nothing, output: nothing },
} as const;

export const updateEvents = { updateChanged: updateStateSchema } as const;

// The contract's calls and the event about the Spotify account.

import * as z from 'zod';
import { accountStateSchema, deletionSchema } from '../domain/account.ts';
import { boundedText } from '../domain/bounded.ts';
import { isClientId, LEAST_PORT, MOST_PORT } from '../domain/client-id.ts';

const nothing = z.undefined();
const MAX_ADDRESS = 4000;

export const accountCalls = {
  accountState: { to: 'main', input: nothing, output: accountStateSchema },
  /** Begins a sign-in; `accountChanged` tells how it goes. A newer one ends an older. */
  accountSignIn: {
    to: 'main',
    input: z.object({
      clientId: z.string().refine(isClientId),
      port: z.literal(0).or(z.number().int().min(LEAST_PORT).max(MOST_PORT)),
      /** `kept`: over restarts, as well as this system can; else in memory. */
      kept: z.boolean(),
      /** Spotify is to ask for another account. */
      another: z.boolean(),
    }),
    output: nothing,
  },
  /** The address the browser was sent back to, where it could not get here; not taken: it is no such address. */
  accountPaste: {
    to: 'main',
    input: z.object({ address: boundedText(MAX_ADDRESS) }),
    output: z.object({ taken: z.boolean() }),
  },
  /** Opens the browser once more for the sign-in under way. */
  accountBrowse: { to: 'main', input: nothing, output: nothing },
  /** Puts on the clipboard what Spotify's dashboard has to know, or the address of the sign-in under way. */
  accountCopy: {
    to: 'main',
    input: z.object({ what: z.enum(['redirect', 'sign-in']), port: z.number().int() }),
    output: nothing,
  },
  /** Ends the sign-in under way, or forgets how the last one ended. */
  accountCancel: { to: 'main', input: nothing, output: nothing },
  /** Of a sign-in to another account: deletes the data of the one that is here, or leaves all as it is. */
  accountDecide: { to: 'main', input: z.object({ replace: z.boolean() }), output: nothing },
  /** Asks Spotify who is signed in and whether the app may be used. */
  accountCheck: { to: 'main', input: nothing, output: accountStateSchema },
  accountSignOut: { to: 'main', input: nothing, output: nothing },
  /** What would be deleted. */
  accountDeletion: { to: 'main', input: nothing, output: deletionSchema },
  /** Signs out and deletes all of the account's data; goes on by itself after a restart, if it is cut off. */
  accountDelete: { to: 'main', input: nothing, output: nothing },
} as const;

export const accountEvents = { accountChanged: accountStateSchema } as const;

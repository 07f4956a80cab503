// The user's Spotify account as the window knows it: never a token, a code, or the address that asks for one.

import * as z from 'zod';

/** Why a sign-in came to nothing. */
export const SIGN_IN_FAILURES = [
  'bad-client', // there is no app with this client id
  'port-taken', // another program has the fixed port
  'denied', // the user said no
  'wrong-state', // the answer to another question
  'refused', // Spotify did not like how it was asked
  'timeout', // nobody answered in five minutes
  'cancelled',
  'bad-code', // the code was not taken
  'unreachable',
  'no-sense', // an answer that cannot be understood
  'busy', // Spotify answers nothing for a while
  'not-allowed', // the account may not use this app
  'no-premium', // the app's owner has no Premium
  'not-kept', // the sign-in could not be written to the disk
] as const;
export type SignInFailure = (typeof SIGN_IN_FAILURES)[number];

const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Null where Spotify does not say. */
  product: z.string().nullable(),
  /** ISO 8601. */
  connectedAt: z.string(),
});

/** How far a sign-in is. */
export const signInStepSchema = z.discriminatedUnion('step', [
  /** Before the browser is opened: is there such an app? */
  z.object({ step: z.literal('asking') }),
  z.object({
    step: z.literal('waiting'),
    /** Where the browser comes back to: what a pasted address begins with. */
    redirectUri: z.string(),
    /** ms since 1970. */
    until: z.number(),
    /** False: none could be opened. */
    browser: z.boolean(),
  }),
  z.object({ step: z.literal('checking') }),
  /** Another account than the one whose data is here: that one's is deleted, or nothing is done. */
  z.object({ step: z.literal('another'), name: z.string() }),
  z.object({ step: z.literal('replacing') }),
  z.object({ step: z.literal('done') }),
  z.object({ step: z.literal('failed'), why: z.enum(SIGN_IN_FAILURES) }),
]);
export type SignInStep = z.infer<typeof signInStepSchema>;

/** What is wrong with a sign-in that is kept. */
export const ACCOUNT_TROUBLES = ['not-allowed', 'no-premium', 'unreachable', 'busy', 'no-sense'] as const;
export type AccountTrouble = (typeof ACCOUNT_TROUBLES)[number];

export const accountStateSchema = z.object({
  /** False on the development runtime: nobody can sign in. */
  possible: z.boolean(),
  /** How well this system keeps a secret. */
  strength: z.enum(['system', 'weak']),
  clientId: z.string().nullable(),
  /** 0: a free one. */
  port: z.number().int(),
  /** Whose data is here, signed in or not. */
  user: userSchema.nullable(),
  session: z.enum([
    'none',
    'signed-in',
    'expired', // Spotify no longer takes it
    'locked', // the system does not open it
    'deleting', // deleting the account's data was cut off
  ]),
  /** Whether Spotify lets Segue control playback in this session. */
  playback: z.boolean(),
  /** How the sign-in is kept; null: there is none. */
  kept: z.enum(['system', 'weak', 'memory']).nullable(),
  trouble: z.enum(ACCOUNT_TROUBLES).nullable(),
  signIn: signInStepSchema.nullable(),
});
export type AccountState = z.infer<typeof accountStateSchema>;

/** What goes when an account is disconnected, each counted by who keeps it. */
export const DELETED_KINDS = [
  'playlists',
  'tracks',
  'edits',
  'backups',
  'copies',
  'covers',
  'unsent',
] as const;
export type DeletedKind = (typeof DELETED_KINDS)[number];
export const deletionSchema = z.partialRecord(z.enum(DELETED_KINDS), z.number());
export type Deletion = z.infer<typeof deletionSchema>;

// The contract's calls about where the user's data is, and moving it to another folder.

import * as z from 'zod';

const nothing = z.undefined();

/** Of the disk a folder is on; null: an ordinary one, as far as can be told. */
const mediumSchema = z.enum(['network', 'removable']).nullable();
export type Medium = z.infer<typeof mediumSchema>;

const refusalSchema = z.enum([
  'same', // the data is there already
  'inside-present', // within the present folder, or within the one that the system gives Segue
  'inside-app',
  'not-empty', // and so is a folder `Segue` in it
  'not-writable',
  'no-room',
  'not-readable', // it is gone, or nobody knows what is in it
]);
export type Refusal = z.infer<typeof refusalSchema>;

const planSchema = z.discriminatedUnion('kind', [
  /** `to` is made where `makes`. Bytes are what is to be moved, and what is free there. */
  z.object({
    kind: z.literal('move'),
    to: z.string(),
    makes: z.boolean(),
    bytes: z.number(),
    free: z.number(),
    medium: mediumSchema,
  }),
  /** A library is there: it is used in place of the present one, which stays where it is. */
  z.object({ kind: z.literal('switch'), to: z.string(), medium: mediumSchema }),
  z.object({
    kind: z.literal('refused'),
    to: z.string(),
    why: refusalSchema,
    bytes: z.number(),
    free: z.number(),
  }),
]);
export type PlacePlan = z.infer<typeof planSchema>;

export const placeCalls = {
  dataPlace: {
    to: 'main',
    input: nothing,
    /** `standard`: the folder that the system gives Segue. */
    output: z.object({ folder: z.string(), standard: z.string() }),
  },
  /** Looks at a folder that the user chooses in the system's dialog, or at the standard one; null: none was chosen. */
  planMove: {
    to: 'main',
    input: z.object({ to: z.enum(['chosen', 'standard']) }),
    output: planSchema.nullable(),
  },
  /** Does what was planned last: Segue ends and starts again. Fails with `not-found` where nothing can be done. */
  carryOutMove: { to: 'main', input: nothing, output: nothing },
} as const;

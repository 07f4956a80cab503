// Flow: how tracks follow one another in tempo, key and energy, where a track fits, and in which order all would.

import * as z from 'zod';
import { MAX_ITEMS } from './limits.ts';

const id = z.number().int();
const count = z.number().int().min(0);
const place = z.number().int().min(0).max(MAX_ITEMS);

/** From one track to the next; null where it is not known of both. */
export const transitionSchema = z.object({
  /** BPM. */
  tempo: z.object({ from: z.number(), to: z.number() }).nullable(),
  /** Camelot names; `mixes`: the same, neighbours, or relative major and minor. */
  key: z.object({ from: z.string(), to: z.string(), mixes: z.boolean() }).nullable(),
  /** -1..1: how much livelier the second one is. */
  energy: z.number().nullable(),
});
export type Transition = z.infer<typeof transitionSchema>;

/** A list's transitions, of which each value is told of those where it is known of both tracks. */
export const flowSummarySchema = z.object({
  transitions: count,
  /** Mean change of tempo as a share of it, half and double time taken for the same (0..0.42); null: none known. */
  tempoChange: z.number().nullable(),
  /** Mean step of energy, 0..1, up or down; null: none known. */
  energyStep: z.number().nullable(),
  /** Of `keysKnown` transitions so many mix by the Camelot wheel. */
  keysMix: count,
  keysKnown: count,
  /** Two tracks of one artist after one another. */
  sameArtist: count,
});
export type FlowSummary = z.infer<typeof flowSummarySchema>;

/** `itemId`: the track's own item, when it is in the playlist and would be moved; null: it would be added. */
export const bestPlacesRequestSchema = z.object({ playlistId: id, trackId: id, itemId: id.nullable() });
export type BestPlacesRequest = z.infer<typeof bestPlacesRequestSchema>;

export const bestPlacesReplySchema = z.object({
  /** The best first, at most three; none: nothing is known of the track that it could be placed by. */
  places: z.array(
    z.object({
      /** Before the item there now; the count: at the end. */
      at: place,
      /** Place that it then has, 0-based. */
      becomes: place,
      /** The neighbours it would have; null at an end. */
      after: z.object({ title: z.string(), transition: transitionSchema }).nullable(),
      before: z.object({ title: z.string(), transition: transitionSchema }).nullable(),
      /** From the one neighbour to the other as it is; null at an end. */
      instead: transitionSchema.nullable(),
    }),
  ),
  /** It is there already. */
  stays: z.boolean(),
});
export type BestPlacesReply = z.infer<typeof bestPlacesReplySchema>;

export const orderRequestSchema = z.object({ playlistId: id, keepFirst: z.boolean() });
export type OrderRequest = z.infer<typeof orderRequestSchema>;

const values = z.array(z.number().nullable());
export const orderReplySchema = z.object({
  /** Items in the saved order. */
  itemIds: z.array(id),
  /**
   * Places in the saved order, in the order suggested; the saved order itself when none is better. Tracks of which
   * nothing is known keep their places.
   */
  order: z.array(place),
  /** Of the tracks of which something is known, the others passed over. */
  before: flowSummarySchema,
  after: flowSummarySchema,
  /** The list is long: its members move within their neighbourhood. */
  inStretches: z.boolean(),
  /** How many tracks each is known of. */
  known: z.object({ tempo: count, key: count, energy: count }),
  /** Tracks of which none of them is known. */
  unknown: count,
  /** BPM and energy 0..1 in the saved order. */
  tempo: values,
  energy: values,
});
export type OrderReply = z.infer<typeof orderReplySchema>;

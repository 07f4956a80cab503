// How much each signal counts when the user steers. Pure.
//
// [Note: Steered weights] A fitted weight is multiplied by the user's, from 0 to 1. What is fitted may be small, or
// even below zero where playlists do not keep to a tempo: doubling it would do nothing, or the opposite of what the
// user asks. So beyond 1 a weight of its own is added to the signal's first part, up to `MORE` at 2.
// Below 1 nothing counts against a track for being near the last tracks, which is all that tempo and energy ask.

import type { SteeredWeight, Steering } from '../../shared/domain/steering-defaults.ts';
import type { SignalName } from './types.ts';

export type Steered = { discover: number } & Partial<Pick<Steering, 'weights'>>;

/** Discover at which the weights are as fitted, and by how much more the playlist's own artists count at 0. */
const AS_FITTED = 0.1;
const FAMILIAR = 3;

/** What a signal decidedly asked for, and the shape pulled towards, add where they fit wholly: as much as an artist. */
const MORE = 3;
const SHAPE = 6;

const WEIGHT_OF: Partial<Record<SignalName, SteeredWeight>> = {
  tempo: 'tempo',
  key: 'key',
  energy: 'energy',
  year: 'era',
  popularity: 'popularity',
};

/** The user's weights that a signal which tells no tracks apart leaves without effect. */
export const weightsOf = (names: readonly SignalName[]): SteeredWeight[] =>
  names.flatMap((name) => WEIGHT_OF[name] ?? []);

const END: ReadonlySet<SignalName> = new Set<SignalName>(['tempo', 'energy']);

/** Whether a weight below zero counts as none: [Note: Steered weights]. */
export const isAskedFor = (name: SignalName): boolean => END.has(name);

/** @returns by how much the fitted weights of a signal are multiplied, and what is added to that of its first part */
export function steer(name: SignalName, { discover, weights }: Steered): { times: number; plus: number } {
  if (name === 'shape') return { times: 1, plus: SHAPE };
  const own = WEIGHT_OF[name];
  const wanted = (own && weights?.[own]) ?? 1;
  return { times: towardsNew(name, discover) * Math.min(1, wanted), plus: MORE * Math.max(0, wanted - 1) };
}

/** Beyond `AS_FITTED` the playlist's own artists lose what new ones gain. */
function towardsNew(name: SignalName, discover: number): number {
  const beyond = Math.max(0, (discover - AS_FITTED) / (1 - AS_FITTED));
  if (name === 'newArtist') return beyond;
  if (name !== 'artist' && name !== 'album') return 1;
  return discover < AS_FITTED ? 1 + FAMILIAR * (1 - discover / AS_FITTED) : 1 - beyond;
}

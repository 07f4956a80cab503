// What an edit says about suggestions that were on screen: see [Note: Personal weights]. Pure.

import { type Ranked, SIGNALS, type SignalName } from '../types.ts';
import type { Choice, Multipliers } from './learn.ts';

/** A suggestion as it was shown: points by signal, as the weights were fitted. */
export interface Seen {
  trackId: number;
  points: Choice;
}

/** Tracks that are taken to have been looked at before one was chosen: those just above it, and the one below. */
const ABOVE = 5;

/** @param by the multipliers that the ranking was made with; they are taken out again */
export const seenOf = ({ trackId, parts }: Ranked, by: Multipliers | undefined): Seen => ({
  trackId,
  points: Object.fromEntries(
    parts.flatMap(({ name, points }) => (isSignal(name) ? [[name, points / (by?.[name] ?? 1)]] : [])),
  ),
});

const isSignal = (name: string): name is SignalName => (SIGNALS as readonly string[]).includes(name);

/**
 * @param seen the list in the order shown
 * @param kind what was done with tracks of it; any others are none of a suggestion
 * @returns a choice for each of the tracks that had others beside it
 */
export function choicesOf(
  seen: readonly Seen[],
  kind: 'added' | 'dismissed',
  trackIds: readonly number[],
): Choice[] {
  const touched = new Set(trackIds);
  return seen.flatMap(({ trackId, points }, place) => {
    if (!touched.has(trackId)) return [];
    const beside = [...seen.slice(Math.max(0, place - ABOVE), place), ...seen.slice(place + 1, place + 2)]
      .filter((other) => !touched.has(other.trackId))
      .map((other) => other.points);
    if (beside.length === 0) return [];
    const sign = kind === 'added' ? 1 : -1;
    const ahead = (name: SignalName) => {
      const others = beside.reduce((sum, other) => sum + (other[name] ?? 0), 0) / beside.length;
      return sign * ((points[name] ?? 0) - others);
    };
    return [Object.fromEntries(SIGNALS.map((name) => [name, ahead(name)]).filter(([, by]) => by !== 0))];
  });
}

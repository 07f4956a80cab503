// [Note: Flow]'s three answers over track ids: suggestions in an order that flows, places for a track, an order for a
// playlist. A track that the catalogue does not have yet is one of which nothing is known. Pure.

import type { OrderReply, Transition } from '../../../shared/domain/flow.ts';
import type { Catalogue } from '../../catalogue/columns.ts';
import type { Ranked } from '../types.ts';
import { describeTransition, summarise, valuesOf } from './describe.ts';
import { follow } from './follow.ts';
import { bestPlaces } from './places.ts';
import { isLong, reorder } from './reorder.ts';
import { transitionCost } from './transition.ts';

export type Flowing = Ranked & { transition: Transition | null };

/**
 * @param last the track that they are to follow; null: none
 * @param ranked best first
 * @returns the same ones, each with the transition to it from the one before
 */
export function inFlow(catalogue: Catalogue, last: number | null, ranked: readonly Ranked[]): Flowing[] {
  const rows = ranked.map(({ row }) => row);
  const start = last === null ? null : catalogue.rowOf(last);
  const cost = transitionCost(catalogue, start === null ? rows : [start, ...rows]);
  let before = start;
  return follow(cost, start, rows).flatMap((place) => {
    const one = ranked[place];
    if (!one) return [];
    const transition = before === null ? null : describeTransition(catalogue, before, one.row);
    before = one.row;
    return [{ ...one, transition }];
  });
}

export interface FoundPlace {
  /** Before the one there now, in the playlist as it is; its length: at the end. */
  at: number;
  /** The place that the track then has. */
  becomes: number;
  /** Places of its neighbours-to-be in the playlist as it is, and the transitions from and to them. */
  after: { place: number; transition: Transition } | null;
  before: { place: number; transition: Transition } | null;
  /** From the one to the other as it is, which the two would replace; null at an end. */
  instead: Transition | null;
}

/** Places told of. */
const PLACES = 3;

/**
 * @param playlist track ids in the saved order
 * @param own place in it of the item that would be moved; null: the track would be added
 * @returns the best first; none when neither tempo nor key nor energy is known of the track, or there is no other
 */
export function placesFor(
  catalogue: Catalogue,
  playlist: readonly number[],
  trackId: number,
  own: number | null,
): FoundPlace[] {
  const row = catalogue.rowOf(trackId);
  if (!isKnown(valuesOf(catalogue, row))) return [];
  const others = playlist.map((id, place) => ({ row: catalogue.rowOf(id), place }));
  const rest = own === null ? others : others.toSpliced(own, 1);
  if (rest.length === 0) return [];
  const rows = rest.map((one) => one.row);
  const cost = transitionCost(catalogue, [...rows, row]);
  return bestPlaces(cost, rows, row, PLACES).map(({ at: becomes }) => {
    const [after, before] = [rest[becomes - 1], rest[becomes]];
    return {
      at: before?.place ?? playlist.length,
      becomes,
      after: after ? { place: after.place, transition: describeTransition(catalogue, after.row, row) } : null,
      before: before
        ? { place: before.place, transition: describeTransition(catalogue, row, before.row) }
        : null,
      instead: after && before ? describeTransition(catalogue, after.row, before.row) : null,
    };
  });
}

/**
 * A track of which neither tempo nor key nor energy is known stays in its place and is passed over: it could be anywhere
 * as well as elsewhere. The others are ordered among themselves.
 * @param playlist track ids in the saved order
 * @param keepFirst the first track stays first
 * @param checkpoint called every few milliseconds; may throw
 */
export function orderFor(
  catalogue: Catalogue,
  playlist: readonly number[],
  keepFirst: boolean,
  checkpoint: () => void,
): Omit<OrderReply, 'itemIds'> {
  const all = playlist.map((id, place) => {
    const row = catalogue.rowOf(id);
    return { row, place, ...valuesOf(catalogue, row) };
  });
  const movable = all.filter(isKnown);
  const rows = movable.map(({ row }) => row);
  const keeps = keepFirst && movable[0]?.place === 0;
  const cost = transitionCost(catalogue, rows);
  const ordered = reorder(cost, rows, { keepFirst: keeps, checkpoint }).flatMap((i) => movable[i] ?? []);
  const order = all.map(({ place }) => place);
  movable.forEach(({ place }, i) => {
    order[place] = ordered[i]?.place ?? place;
  });
  const known = (name: 'tempo' | 'key' | 'energy') => all.filter((one) => one[name] !== null).length;
  return {
    order,
    before: summarise(catalogue, rows),
    after: summarise(
      catalogue,
      ordered.map(({ row }) => row),
    ),
    inStretches: isLong(rows.length, keeps),
    known: { tempo: known('tempo'), key: known('key'), energy: known('energy') },
    unknown: all.length - movable.length,
    tempo: all.map(({ tempo }) => tempo),
    energy: all.map(({ energy }) => energy),
  };
}

const isKnown = ({ tempo, key, energy }: ReturnType<typeof valuesOf>): boolean =>
  tempo !== null || key !== null || energy !== null;

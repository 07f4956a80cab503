// What of a playlist is to be sent: how its items here differ from those at Spotify, and the calls that make up for it.
// Some of it cannot be: what Spotify does not have or lets nobody add, and what nothing but its place is known of.

import { movedMembers } from '../../../shared/domain/moves.ts';
import type { EditPlan, WantedItem as PlannedItem } from '../../spotify/plan-edits.ts';
import { MAX_URIS, planEdits } from '../../spotify/plan-edits.ts';
import { type BaseItem, baseOf, type WantedItem, wantedOf } from '../account/base.ts';
import type { Driver } from '../driver.ts';
import { matchLists } from './match.ts';

export interface Difference {
  base: readonly BaseItem[];
  /** What is to be at Spotify, with the item here that it is. */
  wanted: readonly (PlannedItem & { itemId: number })[];
  plan: EditPlan;
  /** Items added, taken out or moved. */
  changes: number;
  unsendable: number;
  /** Calls it takes to put all of it there anew; null: that would lose what cannot be added again. */
  replaceCalls: number | null;
}

/** Stands for a track that is not at Spotify where lists of uris are compared. */
export const uriHere = ({ uri, trackId }: WantedItem) => uri ?? `segue:track:${trackId}`;

/** By place in `wanted`: the place in the base of the item with its id. */
export function knownFrom(base: readonly BaseItem[], wanted: readonly WantedItem[]): (number | null)[] {
  const places = new Map(base.map(({ itemId }, place) => [itemId, place]));
  return wanted.map((item) => {
    const place = places.get(item.itemId);
    return place !== undefined && base[place]?.uri === item.uri ? place : null;
  });
}

export function differenceOf(db: Driver, playlistId: number): Difference {
  const base = baseOf(db, playlistId);
  const here = wantedOf(db, playlistId);
  const uris = base.map(({ uri }) => uri);
  const from = matchLists(uris, here.map(uriHere), knownFrom(base, here));
  const sendable = here.flatMap(({ itemId, uri }, place) => {
    const at = from[place] ?? null;
    return uri !== null && (at !== null || isAddable(uri)) ? [{ itemId, uri, from: at }] : [];
  });
  const { wanted, kept } = withGone(base, sendable);
  const plan = planEdits(uris, wanted);
  const order = wanted.flatMap((item) => item.from ?? []);
  const ranks = new Map([...order].sort((a, b) => a - b).map((place, rank) => [place, rank]));
  const moved = movedMembers(order.map((place) => ranks.get(place) ?? 0)).length;
  const replaceable = base.every(({ uri }) => isAddable(uri));
  return {
    base,
    wanted,
    plan,
    changes: wanted.length - order.length + (base.length - order.length) + moved,
    unsendable: here.length - sendable.length + kept,
    replaceCalls: replaceable ? Math.max(1, Math.ceil(wanted.length / MAX_URIS)) : null,
  };
}

const isAddable = (uri: string) => /^spotify:(track|episode):/.test(uri);

/** What Spotify sends as null cannot be taken out, for it has no name: it stays behind the one it follows. */
function withGone(base: readonly BaseItem[], sendable: readonly (PlannedItem & { itemId: number })[]) {
  const there = new Set(sendable.map(({ from }) => from));
  const wanted = [...sendable];
  let kept = 0;
  for (const [place, { uri, kind, itemId }] of base.entries()) {
    if (kind !== 'gone' || there.has(place)) continue;
    const behind = wanted.findIndex(({ from }) => from === place - 1);
    wanted.splice(behind + 1, 0, { itemId, uri, from: place });
    kept++;
  }
  return { wanted, kept };
}

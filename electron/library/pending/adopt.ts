// Takes over what Spotify holds now: the playlist's three versions are merged ([Note: Merging playlists]), what was read
// becomes the base, and what was changed here stays to be sent. Where the two contradict each other nothing is touched
// until the user has decided. Within the caller's transaction.

import { type BaseItem, baseOf, type FreshItem, freshOf, replaceBase, wantedOf } from '../account/base.ts';
import type { Driver } from '../driver.ts';
import { type Item, itemsOf, nextItemId } from '../items.ts';
import { applyEdit } from './apply-edit.ts';
import { knownFrom, uriHere } from './difference.ts';
import { setListedSnapshot } from './link.ts';
import { matchLists } from './match.ts';
import { type Merge, mergePlaylists } from './merge.ts';
import type { SentEdit } from './rows.ts';

export type Side = 'mine' | 'theirs' | 'merge';

export interface Adopted {
  /** What the playlist is to hold here. */
  items: Item[];
  /** Whether that is something else than it holds. */
  changed: boolean;
}

/** A playlist as it was, as it is here, and as it is at Spotify. */
export interface Versions {
  base: readonly BaseItem[];
  here: readonly Item[];
  fresh: { snapshot: string; items: readonly FreshItem[] };
  merge: Merge & { mineUris: readonly string[] };
}

/** Null: nothing was read that waits to be merged. @param unsure a call that may have been carried out */
export function versionsOf(db: Driver, playlistId: number, unsure: SentEdit | undefined): Versions | null {
  const fresh = freshOf(db, playlistId);
  if (!fresh) return null;
  const known = baseOf(db, playlistId);
  const base = unsure ? likelierBase(known, applyEdit(db, known, unsure), fresh.items) : known;
  const wanted = wantedOf(db, playlistId);
  const uris = (items: readonly { uri: string }[]) => items.map(({ uri }) => uri);
  const mineUris = wanted.map(uriHere);
  const merge = mergePlaylists(uris(base), mineUris, uris(fresh.items), knownFrom(base, wanted));
  return { base, here: itemsOf(db, playlistId), fresh, merge: { ...merge, mineUris } };
}

/**
 * Makes what was read the base, and says what the playlist is then to hold.
 *
 * @param side whose order and contents that is
 */
export function adopt(db: Driver, playlistId: number, versions: Versions, side: Side, at: string): Adopted {
  const { base: before, here, fresh, merge } = versions;
  const mineOf = new Map(
    merge.items.flatMap(({ mine, theirs }): [number, number][] =>
      mine === null || theirs === null ? [] : [[theirs, mine]],
    ),
  );
  let nextId = nextItemId(db);
  const newItem = (item: FreshItem): Omit<Item, 'position'> | null =>
    item.trackId === null ? null : { id: nextId++, trackId: item.trackId, addedAt: item.addedAt ?? at };
  const places =
    side === 'theirs'
      ? fresh.items.map((_, theirs) => ({ mine: mineOf.get(theirs) ?? null, theirs }))
      : side === 'mine'
        ? here.map((_, mine) => ({ mine, theirs: null }))
        : merge.items;
  const idOf = new Map<number, number>();
  const items = places.flatMap(({ mine, theirs }): Omit<Item, 'position'>[] => {
    const remote = theirs === null ? undefined : fresh.items[theirs];
    const item = (mine === null ? undefined : here[mine]) ?? (remote ? newItem(remote) : null);
    if (!item) return [];
    if (theirs !== null) idOf.set(theirs, item.id);
    return [item];
  });
  for (const [theirs, mine] of mineOf) {
    const item = here[mine];
    if (item) idOf.set(theirs, item.id);
  }
  const from = matchLists(
    before.map(({ uri }) => uri),
    fresh.items.map(({ uri }) => uri),
  );
  // Of what is not here the item that it was, which undo may put back, or one that never was.
  const base = fresh.items.map((item, theirs): BaseItem => {
    const old = from[theirs] ?? null;
    const itemId = idOf.get(theirs) ?? (old === null ? undefined : before[old]?.itemId) ?? nextId++;
    return { ...item, itemId };
  });
  replaceBase(db, playlistId, { snapshot: fresh.snapshot, items: base, at });
  setListedSnapshot(db, playlistId);
  const placed = items.map(({ id, trackId, addedAt }, position) => ({ id, trackId, addedAt, position }));
  const changed = placed.length !== here.length || placed.some(({ id }, place) => here[place]?.id !== id);
  return { items: placed, changed };
}

/**
 * After a call that nobody knows to have been carried out: the base as it was before it or as it would be after it,
 * whichever is nearer to what was read. What is there tells more than its order, which somebody else's moves between our
 * own calls have turned round as well. Of an edit by somebody else at the same time no more can be known.
 */
export function likelierBase<One extends { uri: string }>(
  before: readonly One[],
  after: readonly One[],
  fresh: readonly { uri: string }[],
): readonly One[] {
  const uris = fresh.map(({ uri }) => uri);
  const [then, now] = [distance(before, uris), distance(after, uris)];
  return (now.others - then.others || now.breaks - then.breaks) < 0 ? after : before;
}

/** Items that are in one list only; and, of two that differ in nothing else, neighbours that are out of order. */
function distance(base: readonly { uri: string }[], uris: readonly string[]) {
  const from = matchLists(
    base.map(({ uri }) => uri),
    uris,
  );
  const found = from.filter((place) => place !== null);
  const breaks = found.filter((place, index) => index > 0 && place < (found[index - 1] ?? 0)).length;
  return { others: base.length + uris.length - 2 * found.length, breaks };
}

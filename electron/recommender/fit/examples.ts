// A playlist as examples to learn from: cut as it will be asked about, over a pool of which parts are hidden. Pure but
// for the source of chance.

import { type Catalogue, withPlaylists } from '../../catalogue/columns.ts';
import type { NamedArtist } from '../../catalogue/name-phrases.ts';
import { holdersOf } from '../../catalogue/playlists.ts';
import { keepPlaylists } from '../../catalogue/pools.ts';
import { exclusion } from '../candidates.ts';
import { artistsOf } from '../profile.ts';
import { prepare } from '../recommend.ts';
import type { Engine } from '../types.ts';
import { type Example, sampleOf } from './sample.ts';

/** Playlists shorter than these are not cut this way. */
const LEAST_FOR_LAST = 15;
const LEAST_FOR_FIRST = 11;
const LEAST_FOR_BEGINNING = 5;
const FIRST = 5;

interface Dropout {
  playlists: readonly [least: number, most: number];
  tracks: readonly [least: number, most: number];
  rarest: boolean;
}

/**
 * What the pool is made to miss, the least and the most of it. A playlist unlike the pool's has tracks that the pool
 * does not know, while the pool goes on knowing others well: hiding this playlist's tracks alone teaches that. With
 * `rarest`, those that fewest hold are the likelier to be hidden, as the pool knows at least the hits of any playlist.
 */
const DROPOUT: readonly Dropout[] = [
  { playlists: [0, 0], tracks: [0, 0], rarest: false },
  { playlists: [0.5, 1], tracks: [0, 0], rarest: false },
  { playlists: [0, 0], tracks: [0.3, 1], rarest: false },
  { playlists: [0, 0], tracks: [0.3, 1], rarest: true },
];

/** A playlist's name, and the artists that are called as some words of it. */
export interface Title {
  name: string;
  namedArtists: readonly NamedArtist[];
}

export interface Cut {
  seeds: number[];
  hidden: number[];
}

/** Nothing shown but the name, and the first track alone: playlists that are begun, and "more like this". */
export function beginningsOf(rows: number[]): Cut[] {
  if (rows.length < LEAST_FOR_BEGINNING) return [];
  return [0, 1].map((shown) => ({ seeds: rows.slice(0, shown), hidden: rows.slice(shown) }));
}

/** The last fifth hidden, and all but the first five. */
export function cutsOf(rows: number[]): Cut[] {
  const cuts: Cut[] = [];
  const last = rows.length - Math.floor(rows.length / 5);
  if (rows.length >= LEAST_FOR_LAST) cuts.push({ seeds: rows.slice(0, last), hidden: rows.slice(last) });
  if (rows.length >= LEAST_FOR_FIRST) cuts.push({ seeds: rows.slice(0, FIRST), hidden: rows.slice(FIRST) });
  return cuts;
}

/** Of beginnings: with all of the pool, and with none, as where the library's own playlists are all there are. */
const ALL_OR_NONE: readonly Dropout[] = [
  { playlists: [0, 0], tracks: [0, 0], rarest: false },
  { playlists: [1, 1], tracks: [0, 0], rarest: false },
];
const isBeginning = ({ seeds }: Cut) => seeds.length < FIRST;

/** One for each kind of dropout that has something to learn, or for some of the kinds. */
export function examplesOf(
  engine: Engine,
  title: Title,
  cut: Cut,
  random: () => number,
  kinds: readonly Dropout[] = isBeginning(cut) ? ALL_OR_NONE : DROPOUT,
): Example[] {
  const { seeds, hidden } = cut;
  return kinds.flatMap((kind) => {
    const share = ([least, most]: readonly [number, number]) => least + (most - least) * random();
    const [forgotten, unheard] = [share(kind.playlists), share(kind.tracks)];
    const own = [...seeds, ...hidden];
    const lost = new Set(
      kind.rarest ? rarest(engine.catalogue, own, unheard, random) : own.filter(() => random() < unheard),
    );
    const catalogue =
      forgotten + lost.size > 0 ? hide(engine.catalogue, () => random() < forgotten, lost) : engine.catalogue;
    return exampleOf({ ...engine, catalogue }, title, { seeds, hidden }, random) ?? [];
  });
}

/**
 * Of a playlist of the pool, by its place there: the others continue it, as with itself among them it would give its end
 * away. Each cut as it is, and with one of the kinds of dropout by turns: they are many, and all would teach little more.
 */
export function examplesOfMember(
  engine: Engine,
  playlist: number,
  title: Title,
  cuts: readonly Cut[],
  random: () => number,
): Example[] {
  const others = { ...engine, catalogue: keepPlaylists(engine.catalogue, (p) => p !== playlist) };
  const turn = 1 + (playlist % (DROPOUT.length - 1));
  return cuts.flatMap((cut) => {
    const kinds = DROPOUT.filter((_, k) => k === 0 || k === turn);
    return examplesOf(others, title, cut, random, isBeginning(cut) ? ALL_OR_NONE : kinds);
  });
}

/** With the engine's playlists as the pool; null when there is nothing to learn. */
export function exampleOf(
  engine: Engine,
  title: Title,
  { seeds, hidden }: Cut,
  random: () => number,
): Example | null {
  const { catalogue } = engine;
  const { context, gates } = prepare(
    engine,
    {
      ...{ ...title, seeds, playlistId: null },
      ownArtists: new Set(seeds.flatMap((row) => [...artistsOf(catalogue, row)])),
    },
    exclusion(catalogue, seeds, [], null),
  );
  return sampleOf(context, gates, new Set(hidden), random);
}

/** A share of some rows: those that fewest playlists hold first, half by chance. */
function rarest(
  { playlists }: Catalogue,
  rows: readonly number[],
  share: number,
  random: () => number,
): number[] {
  const byHolders = rows.toSorted((a, b) => holdersOf(playlists, a).length - holdersOf(playlists, b).length);
  return byHolders
    .map((row, place) => ({ row, order: place / rows.length + random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, Math.round(share * rows.length))
    .map(({ row }) => row);
}

/** The catalogue without some playlists, and without some tracks in the others. */
function hide(catalogue: Catalogue, forgets: () => boolean, lost: ReadonlySet<number>): Catalogue {
  const { playlistStart, playlistRow, playlistNames } = catalogue;
  const kept = Array.from(playlistNames.keys()).filter(() => !forgets());
  const lists = kept.map((p) =>
    playlistRow.slice(playlistStart[p], playlistStart[p + 1]).filter((row) => !lost.has(row)),
  );
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, p) => {
    start[p + 1] = (start[p] ?? 0) + list.length;
  });
  const items = new Uint32Array(start.at(-1) ?? 0);
  lists.forEach((list, p) => {
    items.set(list, start[p]);
  });
  const names = kept.map((p) => playlistNames[p] ?? '');
  return withPlaylists(catalogue, Int32Array.from(kept.keys()), names, { start, items });
}

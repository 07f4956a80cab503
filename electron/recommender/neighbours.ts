// What other playlists say: those that share tracks, artists, a name or a genre with the request's, and what else
// they hold. Pure. Method: neighbourhood collaborative filtering over playlists, each weighed by what it shares
// (rare tracks and artists more) and by its own length.

import { type Catalogue, type Indexes, slice } from '../catalogue/columns.ts';
import { GENRE_DIMS } from '../catalogue/genre-space.ts';
import { holdersOf, type PlaylistIndex } from '../catalogue/playlists.ts';
import type { Profile } from './profile.ts';
import { scratch } from './scratch.ts';
import { foretold, trustIn } from './trust.ts';

/** Ways a playlist of the pool is like the request's. */
export const LIKENESSES = ['tracks', 'recent', 'artists', 'name', 'genres', 'pairs'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface Neighbours {
  /** What each way says of the pool's tracks, by member; 0: nothing. */
  votes: Record<Likeness, Float64Array>;
  /** The largest of each; 1 where there is none. */
  most: Record<Likeness, number>;
  /** `tracks` over the root of how many playlists hold the track: what is said beyond being everywhere. */
  discounted: { votes: Float64Array; most: number };
  /** The same of artists, by way of the artists they are found with. Valid until the next request. */
  artistVotes: Float64Array;
  mostArtist: number;
  /** Shares of the seeds (0..1) that some playlist holds, and that one holds together with another seed. */
  seen: number;
  linked: number;
  /** Mean logarithm of one more than the playlists that hold a seed. */
  heard: number;
  /** Whether what the pool says counts, 0..1: [Note: Trust]; 0 when it has seen none of the seeds. */
  trust: number;
}

const votesOfArtists = scratch((artists) => new Float64Array(artists));

/** How fast a seed's say falls towards the playlist's start. */
const RECENCY = 0.93;
/** Cosine from which on a playlist is of the same genres, and how sharply likeness falls below 1. */
const SAME_GENRES = 0.5;
const SHARPNESS = 8;
/** What a pair needs to count: shrinks the cosine of tracks that few playlists hold. */
const SHRINKAGE = 2;

/** @param without a playlist that may not vote: the request's own */
export function askNeighbours(
  catalogue: Catalogue,
  profile: Profile,
  without: number | null,
  checkpoint: () => void,
): Neighbours {
  const { playlists } = catalogue;
  const { ids, rowsOf, membersOf, ofMember, artistsOf, members } = playlists;
  const count = ids.length;
  const like = likenesses(playlists, profile);
  const own = without === null ? -1 : ids.indexOf(without);
  const votes = mapped(() => new Float64Array(members.length));
  const artistVotes = votesOfArtists(catalogue.artistIds.length);
  checkpoint();
  for (let p = 0; p < count; p++) {
    if (p === own) continue;
    if (p % 256 === 0) checkpoint();
    const from = rowsOf.start[p] as number;
    const to = rowsOf.start[p + 1] as number;
    const firstArtist = artistsOf.start[p] as number;
    const artistsEnd = artistsOf.start[p + 1] as number;
    const long = 1 / Math.sqrt(to - from || 1);
    const byArtists = ((like.artists[p] as number) / Math.sqrt(artistsEnd - firstArtist || 1)) ** 2;
    vote(votes.tracks, membersOf, from, to, (like.tracks[p] as number) * long);
    vote(votes.recent, membersOf, from, to, (like.recent[p] as number) * long);
    vote(votes.artists, membersOf, from, to, byArtists);
    vote(votes.name, membersOf, from, to, (like.name[p] as number) * long);
    vote(votes.genres, membersOf, from, to, like.genres[p] as number);
    vote(votes.pairs, membersOf, from, to, like.pairs[p] as number);
    vote(artistVotes, artistsOf.items, firstArtist, artistsEnd, byArtists);
  }
  const discounted = new Float64Array(members.length);
  for (let m = 0; m < members.length; m++) {
    const holders = (ofMember.start[m + 1] as number) - (ofMember.start[m] as number);
    discounted[m] = (votes.tracks[m] as number) / Math.sqrt(holders + 1);
    votes.pairs[m] = (votes.pairs[m] as number) / (Math.sqrt(holders) + SHRINKAGE);
  }
  const known = acquaintance(playlists, profile.seeds, own);
  const guessed = foretold(playlists, profile.seeds, like.tracks, votes.tracks, rarityIn(count), own);
  return {
    votes,
    most: mapped((way) => largest(votes[way])),
    discounted: { votes: discounted, most: largest(discounted) },
    artistVotes,
    mostArtist: largest(artistVotes),
    ...known,
    trust: known.seen > 0 ? trustIn(guessed, profile.seeds.length) : 0,
  };
}

/** By index: a view and an iterator for each playlist and way would be most of the time. */
function vote(into: Float64Array, items: Indexes, from: number, to: number, weight: number): void {
  if (weight === 0) return;
  for (let at = from; at < to; at++) {
    const member = items[at] as number;
    into[member] = (into[member] as number) + weight;
  }
}

const mapped = <T>(of: (way: Likeness) => T) =>
  Object.fromEntries(LIKENESSES.map((way) => [way, of(way)])) as Record<Likeness, T>;

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > most) most = values[i] as number;
  return most > 0 ? most : 1;
}

/** What being in a playlist says, of `count` in all: the fewer hold it, the more. */
const rarityIn = (count: number) => (holders: number) => Math.log((1 + count) / (1 + holders));

function likenesses(index: PlaylistIndex, profile: Profile): Record<Likeness, Float64Array> {
  const { ids, ofArtist, ofWord, genreMeans } = index;
  const count = ids.length;
  const like = mapped(() => new Float64Array(count));
  const rarity = rarityIn(count);
  profile.seeds.forEach((seed, i) => {
    const holders = holdersOf(index, seed);
    const idf = rarity(holders.length);
    const recency = RECENCY ** (profile.seeds.length - 1 - i);
    for (const p of holders) {
      like.tracks[p] = (like.tracks[p] as number) + idf;
      like.recent[p] = (like.recent[p] as number) + idf * recency;
      like.pairs[p] = (like.pairs[p] as number) + 1 / (Math.sqrt(holders.length) + SHRINKAGE);
    }
  });
  for (const [artist, times] of profile.primaryCount) {
    const holders = slice(ofArtist, artist);
    for (const p of holders)
      like.artists[p] = (like.artists[p] as number) + rarity(holders.length) * Math.sqrt(times);
  }
  for (const word of profile.named.telling) {
    const holders = ofWord.get(word) ?? [];
    for (const p of holders) like.name[p] = (like.name[p] as number) + rarity(holders.length);
  }
  const { genreMean } = profile;
  if (genreMean) {
    for (let p = 0; p < count; p++) {
      let dot = 0;
      for (let d = 0; d < GENRE_DIMS; d++)
        dot += (genreMean[d] as number) * (genreMeans[p * GENRE_DIMS + d] as number);
      like.genres[p] = dot > SAME_GENRES ? Math.exp(SHARPNESS * (dot - 1)) : 0;
    }
  }
  return like;
}

/** How well the pool knows the seeds; the request's own playlist says nothing of itself. */
function acquaintance(
  playlists: PlaylistIndex,
  seeds: readonly number[],
  own: number,
): Pick<Neighbours, 'seen' | 'linked' | 'heard'> {
  const others = seeds.map((seed) => holdersOf(playlists, seed).filter((p) => p !== own));
  const shared = new Uint32Array(playlists.ids.length);
  for (const holders of others) for (const p of holders) shared[p] = (shared[p] as number) + 1;
  const count = Math.max(1, seeds.length);
  return {
    seen: others.filter((holders) => holders.length > 0).length / count,
    linked: others.filter((holders) => holders.some((p) => (shared[p] as number) > 1)).length / count,
    heard: others.reduce((sum, holders) => sum + Math.log1p(holders.length), 0) / count,
  };
}

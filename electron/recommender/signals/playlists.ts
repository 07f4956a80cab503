// What other playlists say of a track: see neighbours.ts. A track that no playlist holds is said nothing of: 0, which
// is known, not missing. Roots and logarithms: the best of thousands stand far above the rest.

import type { Neighbours } from '../neighbours.ts';
import { type Answer, logarithmic, type Signal } from './signal.ts';

/** Playlists that hold a track, or an artist, at which it counts fully. */
const MANY = 50;
const MANY_ARTIST = 150;
const DEPTH = 100;

/** How much other playlists hold an artist together with those of the request's, 0..1. */
export const artistTogether = ({ artistVotes, mostArtist }: Neighbours, artist: number): number =>
  Math.sqrt((artistVotes[artist] as number) / mostArtist);

export const playlists: Signal = ({ catalogue, profile, evidence: { neighbours } }) => {
  const { ofMember, ofArtist, memberOf, members } = catalogue.playlists;
  if (members.length === 0) return null;
  const { votes, most } = neighbours;
  const voted = (way: keyof typeof votes, answer: (share: number) => number = Math.sqrt): Answer => {
    return (row) => {
      const member = memberOf[row] as number;
      return member < 0 ? 0 : answer((votes[way][member] as number) / most[way]);
    };
  };
  const byArtist = (answer: (artist: number) => number): Answer => {
    return (row) => {
      const at = catalogue.artistStart[row] as number;
      return at === catalogue.artistStart[row + 1] ? Number.NaN : answer(catalogue.artist[at] as number);
    };
  };
  if (profile.seeds.length === 0) return { name: voted('name') };
  const discount = neighbours.discounted;
  return {
    tracks: voted('tracks'),
    depth: voted('tracks', (share) => logarithmic(DEPTH * share, DEPTH)),
    discounted: (row) => {
      const member = memberOf[row] as number;
      return member < 0 ? 0 : Math.sqrt((discount.votes[member] as number) / discount.most);
    },
    recent: voted('recent'),
    artists: voted('artists'),
    artist: byArtist((artist) => artistTogether(neighbours, artist)),
    name: voted('name'),
    genres: voted('genres'),
    held: (row) => {
      const member = memberOf[row] as number;
      if (member < 0) return 0;
      return logarithmic((ofMember.start[member + 1] as number) - (ofMember.start[member] as number), MANY);
    },
    artistHeld: byArtist((artist) =>
      logarithmic((ofArtist.start[artist + 1] as number) - (ofArtist.start[artist] as number), MANY_ARTIST),
    ),
    pairs: voted('pairs'),
  };
};

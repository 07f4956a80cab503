// The tracks worth ranking where there is only the playlist's name to go by: those that it says most of, the best known
// ones first, and what playlists of such a name hold. Pure.

import { type Catalogue, slice } from '../catalogue/columns.ts';
import { type Evidence, type Exclusion, mostVoted, union } from './candidates.ts';
import type { Neighbours } from './neighbours.ts';
import type { Profile } from './profile.ts';
import { partsOfName } from './signals/title.ts';
import { bestRows } from './top.ts';
import type { Engine } from './types.ts';

const MOST_SAID = 5000;
/** Rows between checkpoints. */
const PIECE = 4096;
/** Beside what the name says, of which each kind counts 1: enough to choose between equals. */
const FAME = 0.5;

/** Whether there is anything to go by in it. */
export function saysSomething({ named }: Profile, { votes }: Neighbours): boolean {
  const { words, genres, artists, years } = named;
  return words.size + genres.length + artists.size + years.length > 0 || votes.name.some((vote) => vote > 0);
}

export function gatherByName(
  { catalogue, checkpoint }: Engine,
  profile: Profile,
  neighbours: Neighbours,
  excluded: Exclusion,
): Evidence {
  const eligible = (row: number) => !excluded(row);
  const said = roughly(catalogue, profile, checkpoint);
  const found = [
    ...Array.from(profile.named.artists, (artist) => slice(catalogue.rowsOfArtist, artist).filter(eligible)),
    bestRows(said, { n: MOST_SAID, best: 'largest', checkpoint, eligible }),
    mostVoted(catalogue, neighbours.votes.name, eligible, checkpoint),
  ];
  return { rows: union(found, catalogue.rows), distance: null, genre: null, neighbours };
}

/** How much of what the name says of genres and years is true of each row, and a little of how well known it is. */
function roughly(catalogue: Catalogue, { named }: Profile, checkpoint: Engine['checkpoint']): Float32Array {
  const answers = Object.values(partsOfName(catalogue, { ...named, artists: new Set() }));
  const said = new Float32Array(catalogue.rows);
  for (let row = 0; row < catalogue.rows; row++) {
    if (row % PIECE === 0) checkpoint();
    let sum = FAME * (catalogue.popularity[row] || 0);
    for (const answer of answers) sum += answer(row) || 0;
    said[row] = sum;
  }
  return said;
}

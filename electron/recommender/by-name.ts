// The tracks worth ranking where there is only the playlist's name to go by: those that it says most of, the best known
// ones first, and what playlists with a similar name hold. Pure.

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
/** Of what the name says of genres and years, from which on it is true of a track: years may be near. */
const TRUE = 0.3;

/** @returns no row where the name says nothing of any that may be suggested */
export function gatherByName(
  { catalogue, checkpoint }: Engine,
  profile: Profile,
  neighbours: Neighbours,
  excluded: Exclusion,
): Evidence {
  const eligible = (row: number) => !excluded(row);
  const voted = mostVoted(catalogue, neighbours.votes.name, eligible, checkpoint);
  const byThem = Array.from(profile.named.artists, (artist) =>
    slice(catalogue.rowsOfArtist, artist).filter(eligible),
  );
  const { said, isTrue } = roughly(catalogue, profile, eligible, checkpoint);
  const found = isTrue || voted.length > 0 || byThem.some((rows) => rows.length > 0);
  const best = found ? bestRows(said, { n: MOST_SAID, best: 'largest', checkpoint, eligible }) : [];
  const rows = union([...byThem, voted, Uint32Array.from(best)], catalogue.rows);
  return { rows, distance: null, genre: null, neighbours };
}

/** How much of what the name says of genres and years is true of each row, and a little of how well known it is. */
function roughly(
  catalogue: Catalogue,
  { named }: Profile,
  eligible: (row: number) => boolean,
  checkpoint: Engine['checkpoint'],
): { said: Float32Array; isTrue: boolean } {
  const answers = Object.values(partsOfName(catalogue, { ...named, artists: new Set() }));
  const said = new Float32Array(catalogue.rows);
  let isTrue = false;
  for (let row = 0; row < catalogue.rows; row++) {
    if (row % PIECE === 0) checkpoint();
    let sum = 0;
    for (const answer of answers) sum += answer(row) || 0;
    isTrue ||= sum >= TRUE && eligible(row);
    said[row] = sum + FAME * (catalogue.popularity[row] || 0);
  }
  return { said, isTrue };
}

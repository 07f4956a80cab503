// What the fake says of a track: values made of its id, so that a test can tell whose they are.

import { createHash } from 'node:crypto';

export interface FakeRow {
  id: string;
  href: string;
  isrc: string;
  acousticness: number;
  danceability: number;
  energy: number;
  instrumentalness: number;
  key: number;
  liveness: number;
  loudness: number;
  mode: number;
  speechiness: number;
  tempo: number;
  valence: number;
}

const isIsrc = (id: string) => id.length === 12;

/** One row of a Spotify id; of an ISRC two, the first of them with little in it. */
export function rowOf(id: string): FakeRow[] {
  const hash = createHash('sha256').update(id).digest();
  const share = (place: number) => Math.round(((hash[place] ?? 0) / 255) * 1000) / 1000;
  const spotifyId = isIsrc(id) ? hash.toString('hex').slice(0, 22) : id;
  const row: FakeRow = {
    id: `${hash.toString('hex').slice(0, 8)}-0000-4000-8000-${hash.toString('hex').slice(8, 20)}`,
    href: `https://open.spotify.com/track/${spotifyId}`,
    isrc: isIsrc(id)
      ? id
      : `ZZ${hash.toString('hex').slice(0, 3).toUpperCase()}${1_000_000 + hash.readUInt16BE(4)}`,
    acousticness: share(0),
    danceability: share(1),
    energy: energyOf(id),
    instrumentalness: share(3),
    // Every eighth has none that could be heard.
    key: (hash[4] ?? 0) % 8 === 0 ? -1 : (hash[4] ?? 0) % 12,
    liveness: share(5),
    loudness: -Math.round(share(6) * 30_000) / 1000,
    mode: (hash[7] ?? 0) % 2,
    speechiness: share(8),
    tempo: 60 + Math.round(share(9) * 120),
    valence: share(10),
  };
  return isIsrc(id)
    ? [{ ...row, href: 'https://open.spotify.com/track/', energy: 7, tempo: 0, key: -1 }, row]
    : [row];
}

/** What the fake says of a track's energy. */
export const energyOf = (id: string): number =>
  Math.round(((createHash('sha256').update(id).digest()[2] ?? 0) / 255) * 1000) / 1000;

// Everything the fake Spotify knows, by id, and the ids it gives: 22 letters and digits as Spotify's own, the same for
// the same seed.

import { createRandom, type Random } from '../../../scripts/torture/random.ts';
import { type Clock, createClock } from './clock.ts';
import type {
  Account,
  Album,
  App,
  Artist,
  Entry,
  Episode,
  Playlist,
  Show,
  Snapshot,
  Track,
} from './types.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export interface World {
  clock: Clock;
  random: Random;
  artists: Map<string, Artist>;
  albums: Map<string, Album>;
  tracks: Map<string, Track>;
  shows: Map<string, Show>;
  episodes: Map<string, Episode>;
  playlists: Map<string, Playlist>;
  accounts: Map<string, Account>;
  apps: Map<string, App>;
  newId(): string;
  /** Entries for a playlist, added now. */
  newEntries(uris: readonly string[], addedBy: string): Entry[];
  newSnapshot(entries: readonly Entry[]): Snapshot;
}

export function createWorld(seed: number): World {
  const random = createRandom(seed);
  const clock = createClock();
  let entries = 0;
  let snapshots = 0;
  return {
    clock,
    random,
    artists: new Map(),
    albums: new Map(),
    tracks: new Map(),
    shows: new Map(),
    episodes: new Map(),
    playlists: new Map(),
    accounts: new Map(),
    apps: new Map(),
    newId: () => Array.from({ length: 22 }, () => DIGITS[random.below(DIGITS.length)]).join(''),
    newEntries: (uris, addedBy) =>
      uris.map((uri) => {
        entries++;
        return { uid: entries, uri, addedAt: clock.now(), addedBy };
      }),
    newSnapshot: (list) => {
      snapshots++;
      // Opaque to a client; Spotify's are base64 of a counter and a hash too.
      const id = Buffer.from(`${snapshots},${random.bytes(16).toString('hex')}`).toString('base64');
      return { id, entries: list };
    },
  };
}

/** The newest state of a playlist. */
export function latest(playlist: Playlist): Snapshot {
  const newest = playlist.snapshots.at(-1);
  if (!newest) throw new Error(`playlist ${playlist.id} has no snapshot`);
  return newest;
}

/** What must be there: a test or seed that names what is not is wrong. */
export function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`nothing is called ${id}`);
  return found;
}

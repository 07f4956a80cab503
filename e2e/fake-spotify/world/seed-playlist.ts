// One playlist on an account's list, with everything in it that real ones have.

import { DAY } from './clock.ts';
import type { Account, Entry, Playlist, Track } from './types.ts';
import { name } from './words.ts';
import { known, type World } from './world.ts';

interface From {
  tracks: readonly Track[];
  episodeIds: readonly string[];
  odd: boolean;
}
interface Wanted
  extends Partial<Pick<Playlist, 'name' | 'public' | 'ownerId' | 'collaborative' | 'editorial'>> {
  size: number;
}

/** In an odd playlist every tenth item is the next of these. */
const ODDITIES = ['local', 'episode', 'unplayable', 'copy', 'lost'] as const;

export function seedPlaylist(world: World, account: Account, from: From, wanted: Wanted): Playlist {
  const { random, clock } = world;
  const ownerId = wanted.ownerId ?? account.id;
  const uris = Array.from({ length: wanted.size }, () => `spotify:track:${random.pick(from.tracks).id}`);
  const entries = world.newEntries(uris, ownerId);
  for (const [index, entry] of entries.entries()) entry.addedAt = clock.now() - DAY * 700 + index * 60_000;
  if (from.odd) makeOdd(world, from, entries);
  const { public: open = true, collaborative = false, editorial = false } = wanted;
  const playlist: Playlist = {
    id: world.newId(),
    name: wanted.name ?? name(random),
    description: random.chance(0.5) ? null : name(random),
    ownerId,
    public: open,
    collaborative,
    editorial,
    hasCover: random.chance(0.9),
    snapshots: [world.newSnapshot(entries)],
  };
  world.playlists.set(playlist.id, playlist);
  account.playlistIds.push(playlist.id);
  return playlist;
}

function makeOdd(world: World, { tracks, episodeIds }: From, entries: Entry[]): void {
  const { random } = world;
  for (let index = 9, turn = 0; index < entries.length; index += 10, turn++) {
    const entry = entries[index];
    if (!entry) continue;
    const oddity = ODDITIES[turn % ODDITIES.length];
    if (oddity === 'local') entry.uri = localUri(name(random), name(random), 200 + random.below(100));
    if (oddity === 'episode') entry.uri = `spotify:episode:${random.pick(episodeIds)}`;
    if (oddity === 'unplayable') {
      const track = random.pick(tracks);
      known(world.tracks, track.id).playable = false;
      entry.uri = `spotify:track:${track.id}`;
    }
    if (oddity === 'copy') entry.uri = entries[index - 1]?.uri ?? entry.uri;
    if (oddity === 'lost') entry.lost = true;
  }
}

/** As Spotify writes a file of the user's own: artist, album, title and length in seconds, form-encoded. */
export function localUri(artist: string, title: string, seconds: number): string {
  const part = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
  return `spotify:local:${part(artist)}::${part(title)}:${seconds}`;
}

// A made-up catalogue: artists with albums with tracks, and a few shows with episodes. The same seed gives the same.

import type { Random } from '../../../scripts/torture/random.ts';
import type { Artist, Track } from './types.ts';
import { GENRES, name } from './words.ts';
import type { World } from './world.ts';

const TRACKS_PER_ALBUM = 10;
const TRACKS_PER_ARTIST = 25;

/** Adds `count` tracks and what they need. */
export function seedCatalogue(world: World, count: number): Track[] {
  const { random } = world;
  const artists = Array.from({ length: Math.ceil(count / TRACKS_PER_ARTIST) }, () => seedArtist(world));
  const made: Track[] = [];
  while (made.length < count) {
    const size = random.chance(0.2) ? 1 : TRACKS_PER_ALBUM;
    made.push(...seedAlbum(world, random.pick(artists), artists, Math.min(size, count - made.length)));
  }
  return made;
}

function seedArtist(world: World): Artist {
  const { random } = world;
  const artist: Artist = {
    id: world.newId(),
    name: name(random),
    genres: [random.pick(GENRES)],
    popularity: random.below(101),
  };
  world.artists.set(artist.id, artist);
  return artist;
}

function seedAlbum(world: World, artist: Artist, artists: readonly Artist[], size: number): Track[] {
  const { random } = world;
  const id = world.newId();
  const tracks = Array.from({ length: size }, (_, index): Track => {
    const guest = random.chance(0.15) ? random.pick(artists) : artist;
    return {
      id: world.newId(),
      name: name(random),
      albumId: id,
      artistIds: [...new Set([artist.id, guest.id])],
      durationMs: 60_000 + random.below(300_000),
      trackNumber: index + 1,
      explicit: random.chance(0.1),
      isrc: random.chance(0.95) ? isrc(random) : null,
      popularity: random.below(101),
      playable: true,
    };
  });
  for (const track of tracks) world.tracks.set(track.id, track);
  world.albums.set(id, {
    id,
    name: name(random),
    type: size === 1 ? 'single' : 'album',
    artistIds: [artist.id],
    trackIds: tracks.map((track) => track.id),
    releaseDate: releaseDate(random),
    label: name(random),
  });
  return tracks;
}

/** In each of the three precisions. */
function releaseDate(random: Random): string {
  const year = String(1960 + random.below(66));
  if (random.chance(0.2)) return year;
  const month = `${year}-${String(1 + random.below(12)).padStart(2, '0')}`;
  return random.chance(0.2) ? month : `${month}-${String(1 + random.below(28)).padStart(2, '0')}`;
}

function isrc(random: Random): string {
  return `QZ${String(random.below(1e5)).padStart(5, '0')}${String(random.below(1e5)).padStart(5, '0')}`;
}

export function seedShow(world: World, episodes: number): string[] {
  const { random } = world;
  const showId = world.newId();
  const ids = Array.from({ length: episodes }, () => {
    const id = world.newId();
    const durationMs = 600_000 + random.below(3_600_000);
    world.episodes.set(id, { id, name: name(random), showId, durationMs, releaseDate: '2026-01-05' });
    return id;
  });
  world.shows.set(showId, { id: showId, name: name(random), publisher: name(random), episodeIds: ids });
  return ids;
}

// GET /search: names that contain every word, tracks also by `isrc:` and artists by `artist:`, ten at most.

import { badRequest } from '../http/errors.ts';
import { type Call, ok, type Reply, type Route } from '../http/route.ts';
import type { Track } from '../world/types.ts';
import { known } from '../world/world.ts';
import { fullArtist, fullTrack, simpleAlbum } from './objects.ts';
import { page } from './paging.ts';
import { checkMarket, whole } from './params.ts';
import { simplePlaylist } from './playlist-objects.ts';

const LIMITS = { new: { default: 5, max: 10 }, older: { default: 20, max: 50 } };
const MAX_OFFSET = 1000;
const TYPES = ['track', 'artist', 'album', 'playlist'] as const;

function search(call: Call): Reply {
  checkMarket(call);
  const { query, world, app } = call;
  const q = query.get('q') ?? '';
  if (q.trim() === '') throw badRequest('No search query');
  const types = query.get('type')?.split(',') ?? [];
  if (types.length === 0 || types.some((type) => !TYPES.some((one) => one === type))) {
    throw badRequest('Missing or invalid parameter type');
  }
  const limits = LIMITS[app.mode];
  const limit = whole(call, 'limit', { otherwise: limits.default, max: limits.max });
  const offset = whole(call, 'offset', { otherwise: 0, max: MAX_OFFSET });
  const { words, isrc, artist } = parse(q);
  const fits = (name: string) => words.every((word) => name.toLowerCase().includes(word));
  const byArtist = (ids: readonly string[]) =>
    artist === null || ids.some((id) => known(world.artists, id).name.toLowerCase().includes(artist));
  const trackFits = (track: Track) =>
    (isrc === null || track.isrc?.toLowerCase() === isrc) && fits(track.name) && byArtist(track.artistIds);
  const list = <T>(type: (typeof TYPES)[number], found: () => readonly T[], toItem: (one: T) => unknown) =>
    types.includes(type) && {
      [`${type}s`]: page(call.origin + call.path, query, found(), { limit, offset }, toItem),
    };
  return ok({
    ...list(
      'track',
      () => [...world.tracks.values()].filter(trackFits),
      (one) => fullTrack(call, one),
    ),
    ...list(
      'artist',
      () => [...world.artists.values()].filter(({ id, name }) => fits(name) && byArtist([id])),
      (one) => fullArtist(call, one),
    ),
    ...list(
      'album',
      () => [...world.albums.values()].filter(({ name, artistIds }) => fits(name) && byArtist(artistIds)),
      (one) => simpleAlbum(call, one),
    ),
    // Those made by Spotify come as null.
    ...list(
      'playlist',
      () => [...world.playlists.values()].filter((one) => one.public && fits(one.name)),
      (one) => (one.editorial ? null : simplePlaylist(call, one)),
    ),
  });
}

function parse(q: string): { words: string[]; isrc: string | null; artist: string | null } {
  const field = (name: string) => new RegExp(`${name}:(?:"([^"]*)"|(\\S+))`, 'i');
  const [isrc, artist] = ['isrc', 'artist'].map((name) => {
    const [, quoted, bare] = field(name).exec(q) ?? [];
    return (quoted ?? bare)?.toLowerCase() ?? null;
  });
  const rest = q
    .replace(field('isrc'), '')
    .replace(field('artist'), '')
    .replace(/\b(track|album):/gi, '');
  const words = rest.replaceAll('"', ' ').toLowerCase().split(/\s+/).filter(Boolean);
  return { words, isrc: isrc ?? null, artist: artist ?? null };
}

export const searchRoutes: readonly Route[] = [{ method: 'GET', path: '/search', run: search }];

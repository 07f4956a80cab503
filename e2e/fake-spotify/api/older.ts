// What only older apps may still ask: audio features, recommendations, related artists, batches by ids, other users'
// playlists. New apps get 403 from each.

import { badRequest, ERRORS } from '../http/errors.ts';
import { type Call, ok, type Reply, type Route } from '../http/route.ts';
import type { Track } from '../world/types.ts';
import { base, fullAlbum, fullArtist, fullTrack, simpleAlbum } from './objects.ts';
import { pageOf, USUAL } from './paging.ts';
import { whole } from './params.ts';
import { simplePlaylist } from './playlist-objects.ts';
import { create } from './playlists.ts';

function ids({ query }: Call, max: number): string[] {
  const list = query.get('ids')?.split(',').filter(Boolean) ?? [];
  if (list.length === 0) throw badRequest('Missing required field: ids');
  if (list.length > max) throw badRequest('Too many ids requested');
  return list;
}

/** Null in the place of an id that is none. */
const batch =
  <T>(
    key: string,
    max: number,
    of: (call: Call) => ReadonlyMap<string, T>,
    object: (call: Call, one: T) => unknown,
  ) =>
  (call: Call): Reply => {
    const found = ids(call, max).map((id) => {
      const one = of(call).get(id);
      return one === undefined ? null : object(call, one);
    });
    return ok({ [key]: found });
  };

/** Numbers that stay the same for a track; they mean nothing. */
function features(call: Call, track: Track) {
  const share = (salt: number) => ((track.durationMs * (salt + 7)) % 1000) / 1000;
  const { id, type, uri } = base(call, 'track', track.id);
  return {
    acousticness: share(1),
    analysis_url: `${call.origin}/v1/audio-analysis/${id}`,
    danceability: share(2),
    duration_ms: track.durationMs,
    energy: share(3),
    id,
    instrumentalness: share(4),
    key: track.durationMs % 12,
    liveness: share(5),
    loudness: -30 * share(6),
    mode: track.durationMs % 2,
    speechiness: share(7),
    tempo: 60 + 120 * share(8),
    time_signature: 4,
    track_href: `${call.origin}/v1/${type}s/${id}`,
    type: 'audio_features',
    uri,
    valence: share(9),
  };
}

function feature(call: Call): Reply {
  const track = call.world.tracks.get(call.params.id ?? '');
  if (!track) throw ERRORS['not-found']();
  return ok(features(call, track));
}

function recommendations(call: Call): Reply {
  const seeds = ['seed_tracks', 'seed_artists'].flatMap((name) => call.query.get(name)?.split(',') ?? []);
  if (seeds.length === 0 || seeds.length > 5) throw badRequest('One to five seeds are needed');
  const limit = whole(call, 'limit', { otherwise: 20, min: 1, max: 100 });
  const tracks = [...call.world.tracks.values()].filter(({ id }) => !seeds.includes(id)).slice(0, limit);
  return ok({ seeds: seeds.map((id) => ({ id })), tracks: tracks.map((track) => fullTrack(call, track)) });
}

function related(call: Call): Reply {
  const artists = [...call.world.artists.values()].filter(({ id }) => id !== call.params.id).slice(0, 20);
  return ok({ artists: artists.map((artist) => fullArtist(call, artist)) });
}

function topTracks(call: Call): Reply {
  const { world, params } = call;
  const own = [...world.tracks.values()].filter(({ artistIds }) => artistIds.includes(params.id ?? ''));
  const best = own.toSorted((one, other) => other.popularity - one.popularity).slice(0, 10);
  return ok({ tracks: best.map((track) => fullTrack(call, track)) });
}

function ofUser(call: Call): Reply {
  const theirs = [...call.world.playlists.values()].filter(
    (playlist) => playlist.ownerId === call.params.id && playlist.public,
  );
  return ok(pageOf(call, theirs, USUAL, (playlist) => simplePlaylist(call, playlist)));
}

function user(call: Call): Reply {
  const { world, params } = call;
  const found = world.accounts.get(params.id ?? '');
  if (!found) throw ERRORS['not-found']();
  const { id, displayName } = found;
  return ok({ ...base(call, 'user', id), display_name: displayName, images: [] });
}

function newReleases(call: Call): Reply {
  const albums = [...call.world.albums.values()].toSorted((a, b) =>
    b.releaseDate.localeCompare(a.releaseDate),
  );
  return ok({ albums: pageOf(call, albums, USUAL, (album) => simpleAlbum(call, album)) });
}

const MODIFY = ['playlist-modify-public', 'playlist-modify-private'];
const table: readonly Route[] = [
  { method: 'GET', path: '/tracks', run: batch('tracks', 50, ({ world }) => world.tracks, fullTrack) },
  { method: 'GET', path: '/albums', run: batch('albums', 20, ({ world }) => world.albums, fullAlbum) },
  { method: 'GET', path: '/artists', run: batch('artists', 50, ({ world }) => world.artists, fullArtist) },
  {
    method: 'GET',
    path: '/audio-features',
    run: batch('audio_features', 100, ({ world }) => world.tracks, features),
  },
  { method: 'GET', path: '/audio-features/{id}', run: feature },
  { method: 'GET', path: '/recommendations', run: recommendations },
  { method: 'GET', path: '/artists/{id}/related-artists', run: related },
  { method: 'GET', path: '/artists/{id}/top-tracks', run: topTracks },
  { method: 'GET', path: '/browse/new-releases', run: newReleases },
  { method: 'GET', path: '/users/{id}', run: user },
  { method: 'GET', path: '/users/{id}/playlists', run: ofUser },
  { method: 'POST', path: '/users/{id}/playlists', scopes: MODIFY, run: create },
];
export const olderRoutes: readonly Route[] = table.map((route) => ({ ...route, older: true }));

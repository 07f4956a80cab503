// Single tracks, albums, artists and episodes, and what is below them.

import { badRequest, ERRORS } from '../http/errors.ts';
import { type Call, ok, type Reply, type Route } from '../http/route.ts';
import { known } from '../world/world.ts';
import { fullAlbum, fullArtist, fullEpisode, fullTrack, simpleAlbum, simpleTrack } from './objects.ts';
import { pageOf, USUAL } from './paging.ts';
import { checkMarket } from './params.ts';

const ALBUMS = { default: 5, max: 10 };
const OLDER_ALBUMS = { default: 20, max: 50 };
const GROUPS = ['album', 'single', 'appears_on', 'compilation'];

/** The one the path names: 400 for what cannot be an id, 404 for what is none. */
function asked<T>({ params }: Call, map: ReadonlyMap<string, T>): T {
  const id = params.id ?? '';
  if (!/^[A-Za-z0-9]{22}$/.test(id)) throw badRequest('Invalid base62 id');
  const found = map.get(id);
  if (found === undefined) throw ERRORS['not-found']();
  return found;
}

const one =
  <T>(of: (call: Call) => ReadonlyMap<string, T>, object: (call: Call, found: T) => unknown) =>
  (call: Call): Reply => {
    checkMarket(call);
    return ok(object(call, asked(call, of(call))));
  };

function albumTracks(call: Call): Reply {
  const { trackIds } = asked(call, call.world.albums);
  return ok(pageOf(call, trackIds, USUAL, (id) => simpleTrack(call, known(call.world.tracks, id))));
}

function artistAlbums(call: Call): Reply {
  const { world, query } = call;
  const artist = asked(call, world.artists);
  const groups = query.get('include_groups')?.split(',') ?? GROUPS;
  if (groups.some((group) => !GROUPS.includes(group))) throw badRequest('Invalid include_groups');
  const albums = [...world.albums.values()].filter(({ type, artistIds, trackIds }) => {
    if (artistIds.includes(artist.id)) return groups.includes(type);
    const appears = trackIds.some((id) => known(world.tracks, id).artistIds.includes(artist.id));
    return appears && groups.includes('appears_on');
  });
  const limits = call.app.mode === 'older' ? OLDER_ALBUMS : ALBUMS;
  return ok(pageOf(call, albums, limits, (album) => simpleAlbum(call, album)));
}

export const catalogueRoutes: readonly Route[] = [
  { method: 'GET', path: '/tracks/{id}', run: one(({ world }) => world.tracks, fullTrack) },
  { method: 'GET', path: '/albums/{id}', run: one(({ world }) => world.albums, fullAlbum) },
  { method: 'GET', path: '/albums/{id}/tracks', run: albumTracks },
  { method: 'GET', path: '/artists/{id}', run: one(({ world }) => world.artists, fullArtist) },
  { method: 'GET', path: '/artists/{id}/albums', run: artistAlbums },
  {
    method: 'GET',
    path: '/episodes/{id}',
    scopes: ['user-read-playback-position'],
    run: one(({ world }) => world.episodes, fullEpisode),
  },
];

// Liked Songs and what else a user keeps: read newest first, saved and taken out by uri, forty at a time.

import { badRequest, ERRORS } from '../http/errors.ts';
import { type Call, ok, type Reply, type Route } from '../http/route.ts';
import { known } from '../world/world.ts';
import { idOf } from './items.ts';
import { fullAlbum, fullEpisode, fullTrack } from './objects.ts';
import { pageOf, USUAL } from './paging.ts';
import { checkMarket, queryUris } from './params.ts';

const MAX_URIS = 40;

function saved(type: 'track' | 'album' | 'episode') {
  return (call: Call): Reply => {
    checkMarket(call);
    const { account, world } = call;
    const list = [...account.saved]
      .filter(([uri]) => uri.startsWith(`spotify:${type}:`))
      .sort(([, one], [, other]) => other - one);
    const object = (id: string) => {
      if (type === 'track') return fullTrack(call, known(world.tracks, id));
      if (type === 'album') return fullAlbum(call, known(world.albums, id));
      return fullEpisode(call, known(world.episodes, id));
    };
    const toItem = ([uri, at]: [string, number]) => ({
      added_at: new Date(at).toISOString(),
      [type]: object(idOf(uri)),
    });
    return ok(pageOf(call, list, USUAL, toItem));
  };
}

interface Keeping {
  write: string;
  read: string;
}
const LIBRARY: Keeping = { write: 'user-library-modify', read: 'user-library-read' };
const FOLLOW: Keeping = { write: 'user-follow-modify', read: 'user-follow-read' };
/** By the type in the uri; playlists are followed with a scope of theirs. */
const KEEPING: Record<string, Keeping> = {
  track: LIBRARY,
  album: LIBRARY,
  episode: LIBRARY,
  show: LIBRARY,
  artist: FOLLOW,
  user: FOLLOW,
  playlist: { write: 'playlist-modify-public', read: 'playlist-read-private' },
};

/** The request's uris, each existing and within the scopes. */
function uris(call: Call, access: keyof Keeping): string[] {
  const list = queryUris(call, MAX_URIS);
  if (!list) throw badRequest('Missing required field: uris');
  const { artists, albums, tracks, shows, episodes, playlists } = call.world;
  const kept: Record<string, ReadonlyMap<string, unknown>> = {
    artist: artists,
    album: albums,
    track: tracks,
    show: shows,
    episode: episodes,
    playlist: playlists,
    user: call.world.accounts,
  };
  for (const uri of list) {
    const [scheme, type = ''] = uri.split(':');
    const keeping = KEEPING[type];
    if (scheme !== 'spotify' || !keeping || !kept[type]?.has(idOf(uri)))
      throw badRequest(`Invalid uri: ${uri}`);
    if (!call.scopes.has(keeping[access])) throw ERRORS.scope();
  }
  return list;
}

const isFollowed = (uri: string) => /^spotify:(artist|user):/.test(uri);
const isPlaylist = (uri: string) => uri.startsWith('spotify:playlist:');

function save(call: Call): Reply {
  const { account, world } = call;
  for (const uri of uris(call, 'write')) {
    if (isFollowed(uri)) account.following.add(uri);
    else if (!isPlaylist(uri)) account.saved.set(uri, account.saved.get(uri) ?? world.clock.now());
    else if (!account.playlistIds.includes(idOf(uri))) account.playlistIds.unshift(idOf(uri));
  }
  return { status: 200 };
}

/** A playlist of one's own is deleted by taking it off the list, as ever. */
function remove(call: Call): Reply {
  const { account } = call;
  for (const uri of uris(call, 'write')) {
    account.following.delete(uri);
    account.saved.delete(uri);
    if (isPlaylist(uri)) account.playlistIds = account.playlistIds.filter((id) => id !== idOf(uri));
  }
  return { status: 200 };
}

function contains(call: Call): Reply {
  const { account } = call;
  const has = (uri: string) =>
    account.saved.has(uri) ||
    account.following.has(uri) ||
    (isPlaylist(uri) && account.playlistIds.includes(idOf(uri)));
  return ok(uris(call, 'read').map(has));
}

const WRITE = ['user-library-modify', 'user-follow-modify', 'playlist-modify-public'];
const READ = ['user-library-read', 'user-follow-read', 'playlist-read-private'];

export const libraryRoutes: readonly Route[] = [
  { method: 'GET', path: '/me/tracks', scopes: ['user-library-read'], run: saved('track') },
  { method: 'GET', path: '/me/albums', scopes: ['user-library-read'], run: saved('album') },
  { method: 'GET', path: '/me/episodes', scopes: ['user-library-read'], run: saved('episode') },
  { method: 'PUT', path: '/me/library', scopes: WRITE, run: save },
  { method: 'DELETE', path: '/me/library', scopes: WRITE, run: remove },
  { method: 'GET', path: '/me/library/contains', scopes: READ, run: contains },
];

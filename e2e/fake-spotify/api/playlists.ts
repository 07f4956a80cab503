// Playlists: the user's list, one of them, a new one, its name and description.

import * as z from 'zod';
import { badRequest, ERRORS } from '../http/errors.ts';
import { type Call, created, ok, type Reply, type Route } from '../http/route.ts';
import type { Playlist } from '../world/types.ts';
import { latest } from '../world/world.ts';
import { pick } from './fields.ts';
import { images } from './images.ts';
import { pageOf, USUAL } from './paging.ts';
import { body, checkMarket } from './params.ts';
import { fullPlaylist, isReadable, simplePlaylist } from './playlist-objects.ts';

const MODIFY = ['playlist-modify-public', 'playlist-modify-private'];
const MAX_PLAYLISTS = 11_000;

const details = {
  public: z.boolean().optional(),
  collaborative: z.boolean().optional(),
  description: z.string().optional(),
};
const newSchema = z.object({ name: z.string().min(1), ...details });
const changeSchema = z.object({ name: z.string().min(1).optional(), ...details });

/** 404 also for those Spotify made itself. */
export function playlistOf({ world, params }: Call): Playlist {
  const playlist = world.playlists.get(params.playlist_id ?? '');
  if (!playlist || playlist.editorial) throw ERRORS['not-found']();
  return playlist;
}

/** The playlist of a request that changes it: the user's, or one it collaborates on, by the scope for its kind. */
export function writable(call: Call, { owned = false } = {}): Playlist {
  const playlist = playlistOf(call);
  const own = playlist.ownerId === call.account.id;
  if (!own && (owned || !playlist.collaborative)) throw ERRORS.forbidden();
  if (!call.scopes.has(modifyScope(playlist))) throw ERRORS.scope();
  return playlist;
}

const modifyScope = (playlist: Pick<Playlist, 'public'>) =>
  playlist.public ? 'playlist-modify-public' : 'playlist-modify-private';

function list(call: Call): Reply {
  const { account, world, scopes } = call;
  const shown = account.playlistIds
    .flatMap((id) => world.playlists.get(id) ?? [])
    .filter((playlist) => !playlist.collaborative || scopes.has('playlist-read-collaborative'));
  return ok(pageOf(call, shown, USUAL, (playlist) => simplePlaylist(call, playlist)));
}

function get(call: Call): Reply {
  checkMarket(call);
  return ok(pick(fullPlaylist(call, playlistOf(call)), call.query.get('fields')));
}

export function create(call: Call): Reply {
  const { account, world } = call;
  const { name, description, public: open = true, collaborative = false } = body(call, newSchema);
  if (collaborative && open) throw badRequest('A playlist cannot be public and collaborative');
  if (!call.scopes.has(modifyScope({ public: open }))) throw ERRORS.scope();
  if (account.playlistIds.length >= MAX_PLAYLISTS) throw badRequest('Playlist limit reached');
  const playlist: Playlist = {
    id: world.newId(),
    name,
    description: description ?? null,
    ownerId: account.id,
    public: open,
    collaborative,
    editorial: false,
    hasCover: false,
    snapshots: [world.newSnapshot([])],
  };
  world.playlists.set(playlist.id, playlist);
  account.playlistIds.unshift(playlist.id);
  return created(fullPlaylist(call, playlist));
}

function change(call: Call): Reply {
  const playlist = writable(call, { owned: true });
  const wanted = body(call, changeSchema);
  const before = JSON.stringify([
    playlist.name,
    playlist.description,
    playlist.public,
    playlist.collaborative,
  ]);
  if ((wanted.collaborative ?? playlist.collaborative) && (wanted.public ?? playlist.public)) {
    throw badRequest('A playlist cannot be public and collaborative');
  }
  playlist.name = wanted.name ?? playlist.name;
  playlist.description = wanted.description ?? playlist.description;
  playlist.public = wanted.public ?? playlist.public;
  playlist.collaborative = wanted.collaborative ?? playlist.collaborative;
  const after = JSON.stringify([
    playlist.name,
    playlist.description,
    playlist.public,
    playlist.collaborative,
  ]);
  if (after !== before) playlist.snapshots.push(call.world.newSnapshot(latest(playlist).entries));
  return { status: 200 };
}

function covers(call: Call): Reply {
  const playlist = playlistOf(call);
  if (!isReadable(call, playlist)) throw ERRORS.forbidden();
  return ok(playlist.hasCover ? images(call, playlist.id) : []);
}

export const playlistRoutes: readonly Route[] = [
  { method: 'GET', path: '/me/playlists', scopes: ['playlist-read-private'], run: list },
  { method: 'POST', path: '/me/playlists', scopes: MODIFY, run: create },
  { method: 'GET', path: '/playlists/{playlist_id}', run: get },
  { method: 'PUT', path: '/playlists/{playlist_id}', scopes: MODIFY, run: change },
  { method: 'GET', path: '/playlists/{playlist_id}/images', run: covers },
];

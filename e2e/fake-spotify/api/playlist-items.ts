// What is in a playlist: read in pages, added to, replaced, reordered, removed from. Edits of an older snapshot are
// carried over to the newest; a snapshot that never was is refused.

import * as z from 'zod';
import { badRequest, ERRORS } from '../http/errors.ts';
import { type Call, created, ok, type Reply, type Route } from '../http/route.ts';
import type { Entry, Playlist, Snapshot } from '../world/types.ts';
import { latest } from '../world/world.ts';
import { insert, removeSince, reorderSince, same } from './edits.ts';
import { pick } from './fields.ts';
import { isAddable } from './items.ts';
import { pageOf, USUAL } from './paging.ts';
import { body, checkMarket, queryUris, whole } from './params.ts';
import { isReadable, playlistItem } from './playlist-objects.ts';
import { playlistOf, writable } from './playlists.ts';

export const MAX_EDIT = 100;
export const MAX_ITEMS = 10_000;
const OLDER = { default: 100, max: 100 };

const index = z.number().int().min(0);
const addSchema = z.object({ uris: z.array(z.string()).min(1), position: index.optional() });
const replaceSchema = z.object({ uris: z.array(z.string()) });
const reorderSchema = z.object({
  range_start: index,
  insert_before: index,
  range_length: index.default(1),
  snapshot_id: z.string().optional(),
});
const uriList = z.array(z.object({ uri: z.string() })).min(1);
const removeSchema = z.object({
  // Older apps call them tracks.
  items: uriList.optional(),
  tracks: uriList.optional(),
  snapshot_id: z.string().optional(),
});

function read(call: Call): Reply {
  checkMarket(call);
  const playlist = playlistOf(call);
  if (!isReadable(call, playlist)) throw ERRORS.forbidden();
  const limits = call.app.mode === 'older' ? OLDER : USUAL;
  const page = pageOf(call, latest(playlist).entries, limits, (entry) => playlistItem(call, entry));
  return ok(pick(page, call.query.get('fields')));
}

function add(call: Call): Reply {
  const playlist = writable(call);
  const { entries } = latest(playlist);
  const inQuery = queryUris(call, MAX_EDIT);
  // With uris in the query the body is not even looked at.
  const wanted = inQuery
    ? {
        uris: inQuery,
        position: call.query.has('position') ? whole(call, 'position', { otherwise: 0 }) : undefined,
      }
    : body(call, addSchema);
  const position = wanted.position ?? entries.length;
  if (position > entries.length) throw badRequest('Index out of bounds.');
  if (entries.length + wanted.uris.length > MAX_ITEMS) throw badRequest('Playlist size limit reached');
  const added = newEntries(call, wanted.uris);
  return created(save(call, playlist, insert(entries, added, position)));
}

/** Two requests in one: with a range it reorders, with uris it replaces. */
function put(call: Call): Reply {
  const playlist = writable(call);
  const inQuery = queryUris(call, MAX_EDIT);
  const sent = call.body;
  if (!inQuery && typeof sent === 'object' && sent !== null && 'range_start' in sent)
    return move(call, playlist);
  const { uris } = inQuery ? { uris: inQuery } : body(call, replaceSchema);
  const now = latest(playlist).entries;
  const entries = newEntries(call, uris);
  return ok(save(call, playlist, entries.length === 0 && now.length === 0 ? now : entries));
}

function move(call: Call, playlist: Playlist): Reply {
  const { range_start, insert_before, range_length, snapshot_id } = body(call, reorderSchema);
  const seen = snapshotOf(playlist, snapshot_id);
  const { length } = seen.entries;
  if (range_start + range_length > length || insert_before > length) throw badRequest('Index out of bounds.');
  const wanted = { rangeStart: range_start, rangeLength: range_length, insertBefore: insert_before };
  return ok(save(call, playlist, reorderSince(seen, latest(playlist), wanted)));
}

/** Positions that come with a uri are ignored: every copy goes. */
function remove(call: Call): Reply {
  const playlist = writable(call);
  const { items, tracks, snapshot_id } = body(call, removeSchema);
  const list = call.app.mode === 'older' ? (tracks ?? items) : items;
  if (!list) throw badRequest('Missing required field: items');
  if (list.length > MAX_EDIT) throw badRequest(`Too many ids requested. Maximum: ${MAX_EDIT}`);
  const uris = new Set(list.map(({ uri }) => uri));
  const seen = snapshotOf(playlist, snapshot_id);
  return ok(save(call, playlist, removeSince(seen, latest(playlist), uris)));
}

function newEntries(call: Call, uris: readonly string[]): Entry[] {
  if (uris.length > MAX_EDIT) throw badRequest(`You can add a maximum of ${MAX_EDIT} tracks per request.`);
  const wrong = uris.find((uri) => !isAddable(call, uri));
  if (wrong !== undefined) throw badRequest(`Invalid track uri: ${wrong}`);
  return call.world.newEntries(uris, call.account.id);
}

function snapshotOf(playlist: Playlist, id: string | undefined): Snapshot {
  if (id === undefined) return latest(playlist);
  const found = playlist.snapshots.find((snapshot) => snapshot.id === id);
  if (!found) throw badRequest('Invalid snapshot_id');
  return found;
}

/** A new snapshot exactly when something changed. */
function save({ world }: Call, playlist: Playlist, entries: readonly Entry[]): { snapshot_id: string } {
  const now = latest(playlist);
  if (!same(entries, now.entries)) playlist.snapshots.push(world.newSnapshot(entries));
  return { snapshot_id: latest(playlist).id };
}

const MODIFY = ['playlist-modify-public', 'playlist-modify-private'];
const itemRoutes = (path: string): Route[] => [
  { method: 'GET', path, scopes: ['playlist-read-private'], run: read },
  { method: 'POST', path, scopes: MODIFY, run: add },
  { method: 'PUT', path, scopes: MODIFY, run: put },
  { method: 'DELETE', path, scopes: MODIFY, run: remove },
];

export const playlistItemRoutes: readonly Route[] = [
  ...itemRoutes('/playlists/{playlist_id}/items'),
  ...itemRoutes('/playlists/{playlist_id}/tracks').map((route): Route => ({ ...route, older: true })),
];

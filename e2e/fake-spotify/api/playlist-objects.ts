// Playlists as they are in replies. A new app reads `items` and `item`, an older one `tracks` and `track`; a new app is
// told nothing of the contents of a playlist that is not the user's.

import type { Call } from '../http/route.ts';
import type { Entry, Playlist } from '../world/types.ts';
import { latest } from '../world/world.ts';
import { images, uploaded } from './images.ts';
import { isLocal, itemOf } from './items.ts';
import { base } from './objects.ts';
import { page } from './paging.ts';

export const isReadable = ({ app, account }: Call, playlist: Playlist) =>
  app.mode === 'older' || playlist.ownerId === account.id || playlist.collaborative;

function shared(call: Call, playlist: Playlist) {
  const { world } = call;
  const owner = playlist.ownerId;
  const covers = playlist.id < 'V' ? images : uploaded;
  return {
    ...base(call, 'playlist', playlist.id),
    collaborative: playlist.collaborative,
    description: playlist.description,
    images: playlist.hasCover ? covers(call, playlist.id) : [],
    name: playlist.name,
    owner: { ...base(call, 'user', owner), display_name: world.accounts.get(owner)?.displayName ?? null },
    public: playlist.public,
    snapshot_id: latest(playlist).id,
  };
}

const addressOf = ({ app, origin }: Call, { id }: Playlist) =>
  `${origin}/v1/playlists/${id}/${app.mode === 'older' ? 'tracks' : 'items'}`;

const contents = ({ app }: Call, value: unknown) =>
  app.mode === 'older' ? { tracks: value } : { items: value };

export function simplePlaylist(call: Call, playlist: Playlist) {
  const { entries } = latest(playlist);
  const known = isReadable(call, playlist) && !playlist.editorial;
  return {
    ...shared(call, playlist),
    // Never null in lists.
    description: playlist.description ?? '',
    ...(known && contents(call, { href: addressOf(call, playlist), total: entries.length })),
  };
}

export function fullPlaylist(call: Call, playlist: Playlist) {
  const { entries } = latest(playlist);
  const first = { limit: call.app.mode === 'older' ? 100 : 20, offset: 0 };
  const toItem = (entry: Entry) => playlistItem(call, entry);
  return {
    ...shared(call, playlist),
    ...(isReadable(call, playlist) &&
      contents(call, page(addressOf(call, playlist), new URLSearchParams(), entries, first, toItem))),
  };
}

export function playlistItem(call: Call, entry: Entry) {
  const item = entry.lost ? null : itemOf(call, entry.uri);
  return {
    added_at: new Date(entry.addedAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    added_by: base(call, 'user', entry.addedBy),
    is_local: isLocal(entry.uri),
    ...(call.app.mode === 'older' ? { track: item } : { item }),
  };
}

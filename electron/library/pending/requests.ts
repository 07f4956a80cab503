// What is asked of the Web API for each step of sending a playlist's edits.

import type { SpotifyCall } from '../../spotify/client.ts';
import type { Sent } from './rows.ts';

/** Items in a page, and playlists in one of the list. */
export const PAGE = 50;

export function requestFor(sent: Sent, spotifyId: string, snapshot: string | null): SpotifyCall {
  const path = `/playlists/${spotifyId}`;
  const library = `/me/library?uris=${encodeURIComponent(`spotify:playlist:${spotifyId}`)}`;
  switch (sent.kind) {
    case 'check': {
      const fields = sent.before === 'naming' ? 'name,description' : 'snapshot_id';
      return { method: 'GET', path: `${path}?fields=${fields}`, bucket: 'playlist' };
    }
    case 'page':
      return {
        method: 'GET',
        path: `${path}/items?limit=${PAGE}&offset=${sent.offset}&additional_types=track,episode`,
        bucket: 'items',
      };
    case 'find':
      return { method: 'GET', path: `/me/playlists?limit=${PAGE}`, bucket: 'playlists' };
    case 'create':
      return {
        ...{ method: 'POST', path: '/me/playlists', bucket: 'playlist-create' },
        body: { name: sent.name, public: false },
      };
    case 'details': {
      const { name, description } = sent;
      return { method: 'PUT', path, bucket: 'playlist-edit', body: { name, description } };
    }
    case 'unfollow':
      return { method: 'DELETE', path: library, bucket: 'library-edit' };
    case 'follow':
      return { method: 'PUT', path: library, bucket: 'library-edit' };
    case 'edit':
      return { ...editRequest(sent.call, snapshot), path: `${path}/items`, bucket: 'playlist-edit' };
  }
}

type EditCall = Extract<Sent, { kind: 'edit' }>['call'];

/** Removals and moves name the snapshot they were planned on: Spotify carries them over to a newer one. */
function editRequest(call: EditCall, snapshot: string | null): Pick<SpotifyCall, 'method' | 'body'> {
  const on = snapshot === null ? {} : { snapshot_id: snapshot };
  switch (call.kind) {
    case 'add':
      return { method: 'POST', body: { uris: call.uris, position: call.position } };
    case 'remove':
      return { method: 'DELETE', body: { items: call.uris.map((uri) => ({ uri })), ...on } };
    case 'move':
      return {
        method: 'PUT',
        body: { range_start: call.start, range_length: call.length, insert_before: call.before, ...on },
      };
    case 'replace':
      return { method: 'PUT', body: { uris: call.uris } };
  }
}

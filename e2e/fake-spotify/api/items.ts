// The item behind a uri: a track, an episode, or a file of the user's own, of which Spotify knows only what its uri says.

import type { Call } from '../http/route.ts';
import { fullEpisode, fullTrack } from './objects.ts';

type Asker = Pick<Call, 'world' | 'app' | 'origin'>;

export const isLocal = (uri: string) => uri.startsWith('spotify:local:');
export const idOf = (uri: string) => uri.split(':')[2] ?? '';

export function itemOf(asker: Asker, uri: string): unknown {
  if (isLocal(uri)) return localTrack(uri);
  const track = asker.world.tracks.get(idOf(uri));
  if (track) return fullTrack(asker, track);
  const episode = asker.world.episodes.get(idOf(uri));
  return episode ? fullEpisode(asker, episode) : null;
}

/** Whether it can be put into a playlist. */
export function isAddable({ world }: Pick<Call, 'world'>, uri: string): boolean {
  const [, type, id = ''] = uri.split(':');
  return (type === 'track' && world.tracks.has(id)) || (type === 'episode' && world.episodes.has(id));
}

function localTrack(uri: string) {
  const [artist = '', album = '', title = '', seconds = '0'] = uri
    .split(':')
    .slice(2)
    .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
  const none = { external_urls: {}, href: null, id: null, uri: null };
  return {
    album: {
      ...none,
      album_type: null,
      artists: [],
      available_markets: [],
      images: [],
      name: album,
      release_date: null,
      release_date_precision: null,
      type: 'album',
    },
    artists: [{ ...none, name: artist, type: 'artist' }],
    available_markets: [],
    disc_number: 0,
    duration_ms: Number(seconds) * 1000,
    explicit: false,
    external_ids: {},
    external_urls: {},
    href: null,
    id: null,
    is_local: true,
    name: title,
    popularity: 0,
    preview_url: null,
    track_number: 0,
    type: 'track',
    uri,
  };
}

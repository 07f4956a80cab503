// Artists, albums, tracks and episodes as they are in replies. Older apps are still told what new ones are not:
// popularity, previews, markets, followers, genres.

import type { Call } from '../http/route.ts';
import type { Album, Artist, Episode, Show, Track } from '../world/types.ts';
import { known } from '../world/world.ts';
import { images } from './images.ts';
import { page } from './paging.ts';

type Asker = Pick<Call, 'world' | 'app' | 'origin'>;
const MARKETS = ['AT', 'DE', 'SE'];

/** What every object has. */
export function base({ origin }: Pick<Asker, 'origin'>, type: string, id: string) {
  return {
    external_urls: { spotify: `https://open.spotify.com/${type}/${encodeURIComponent(id)}` },
    href: `${origin}/v1/${type}s/${encodeURIComponent(id)}`,
    id,
    type,
    uri: `spotify:${type}:${id}`,
  };
}

export const simpleArtist = (asker: Asker, artist: Artist) => ({
  ...base(asker, 'artist', artist.id),
  name: artist.name,
});

export const fullArtist = (asker: Asker, artist: Artist) => ({
  ...simpleArtist(asker, artist),
  images: images(asker, artist.id),
  ...(asker.app.mode === 'older' && {
    genres: artist.genres,
    popularity: artist.popularity,
    followers: { href: null, total: artist.popularity * 1000 },
  }),
});

const artistsOf = (asker: Asker, ids: readonly string[]) =>
  ids.map((id) => simpleArtist(asker, known(asker.world.artists, id)));

export const simpleAlbum = (asker: Asker, album: Album) => ({
  ...base(asker, 'album', album.id),
  album_type: album.type,
  total_tracks: album.trackIds.length,
  available_markets: asker.app.mode === 'older' ? MARKETS : [],
  images: images(asker, album.id),
  name: album.name,
  release_date: album.releaseDate,
  release_date_precision: (['year', 'month', 'day'] as const)[album.releaseDate.split('-').length - 1],
  artists: artistsOf(asker, album.artistIds),
});

export function fullAlbum(asker: Asker, album: Album) {
  const tracks = album.trackIds.map((id) => known(asker.world.tracks, id));
  const address = `${asker.origin}/v1/albums/${album.id}/tracks`;
  const first = { limit: 50, offset: 0 };
  return {
    ...simpleAlbum(asker, album),
    tracks: page(address, new URLSearchParams(), tracks, first, (track) => simpleTrack(asker, track)),
    copyrights: [{ text: `℗ ${album.label}`, type: 'P' }],
    external_ids: { upc: '00602500000000' },
    ...(asker.app.mode === 'older' && { genres: [], label: album.label, popularity: 50 }),
  };
}

export const simpleTrack = (asker: Asker, track: Track) => ({
  ...base(asker, 'track', track.id),
  artists: artistsOf(asker, track.artistIds),
  disc_number: 1,
  duration_ms: track.durationMs,
  explicit: track.explicit,
  is_playable: track.playable,
  ...(!track.playable && { restrictions: { reason: 'market' } }),
  name: track.name,
  track_number: track.trackNumber,
  is_local: false,
  ...(asker.app.mode === 'older' && { available_markets: track.playable ? MARKETS : [], preview_url: null }),
});

export const fullTrack = (asker: Asker, track: Track) => ({
  ...simpleTrack(asker, track),
  album: simpleAlbum(asker, known(asker.world.albums, track.albumId)),
  external_ids: track.isrc ? { isrc: track.isrc } : {},
  ...(asker.app.mode === 'older' && { popularity: track.popularity }),
});

const simpleShow = (asker: Asker, show: Show) => ({
  ...base(asker, 'show', show.id),
  available_markets: asker.app.mode === 'older' ? MARKETS : [],
  copyrights: [],
  description: show.name,
  html_description: show.name,
  explicit: false,
  images: images(asker, show.id),
  is_externally_hosted: false,
  languages: ['en'],
  media_type: 'audio',
  name: show.name,
  publisher: show.publisher,
  total_episodes: show.episodeIds.length,
});

export const fullEpisode = (asker: Asker, episode: Episode) => ({
  ...base(asker, 'episode', episode.id),
  audio_preview_url: null,
  description: episode.name,
  html_description: `<p>${episode.name}</p>`,
  duration_ms: episode.durationMs,
  explicit: false,
  images: images(asker, episode.id),
  is_externally_hosted: false,
  is_playable: true,
  languages: ['en'],
  name: episode.name,
  release_date: episode.releaseDate,
  release_date_precision: 'day',
  show: simpleShow(asker, known(asker.world.shows, episode.showId)),
});

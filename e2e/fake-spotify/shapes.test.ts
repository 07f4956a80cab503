// Every reply of the fake against the shapes of Spotify's reference, for a new app and for an older one.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ENDPOINTS } from './http/find.ts';
import * as shapes from './shapes.ts';
import * as player from './shapes-player.ts';
import { type FakeSpotify, startFakeSpotify } from './start.ts';
import { signIn } from './test-client.ts';
import type { Account } from './world/types.ts';

let fake: FakeSpotify;
let account: Account;
const clients: Record<string, Awaited<ReturnType<typeof signIn>>> = {};
beforeAll(async () => {
  fake = await startFakeSpotify();
  account = fake.addAccount({ id: 'me', playlists: 3, items: 150 });
  for (const mode of ['new', 'older'] as const) {
    fake.addApp({ clientId: mode, ownerId: 'me', mode });
    clients[mode] = await signIn(fake, mode, 'me');
  }
  const [album] = fake.world.albums.keys();
  const [episode] = fake.world.episodes.keys();
  account.saved.set(`spotify:album:${album}`, 0).set(`spotify:episode:${episode}`, 0);
  const uris = [...account.saved.keys()].filter((uri) => uri.startsWith('spotify:track:'));
  Object.assign(account.player, { deviceId: 'desk', uris, contextUri: `spotify:album:${album}` });
});
afterAll(() => fake.close());

const first = (map: ReadonlyMap<string, unknown>) => [...map.keys()][0]!;
const page = shapes.paging;
const { simplifiedPlaylist, olderSimplifiedPlaylist } = shapes;
const search = z.strictObject({
  tracks: page(shapes.track),
  artists: page(shapes.artist),
  albums: page(shapes.simplifiedAlbum),
});
const history = shapes.cursorPaging(shapes.playHistory);

type Case = [endpoint: string, path: () => string, shape: z.ZodType, olderShape?: z.ZodType];
const BOTH: readonly Case[] = [
  ['GET /me', () => '/me', shapes.privateUser],
  [
    'GET /me/playlists',
    () => '/me/playlists?limit=50',
    page(simplifiedPlaylist),
    page(olderSimplifiedPlaylist),
  ],
  ['GET /playlists/{playlist_id}', () => `/playlists/${own()}`, shapes.playlist, shapes.olderPlaylist],
  [
    'GET /playlists/{playlist_id}/items',
    () => `/playlists/${own()}/items?limit=50`,
    page(shapes.playlistTrack),
    page(shapes.olderPlaylistTrack),
  ],
  ['GET /playlists/{playlist_id}/images', () => `/playlists/${own()}/images`, z.array(z.looseObject({}))],
  ['GET /me/tracks', () => '/me/tracks?limit=50', page(shapes.savedTrack)],
  ['GET /me/albums', () => '/me/albums', page(shapes.savedAlbum)],
  [
    'GET /me/episodes',
    () => '/me/episodes',
    page(z.strictObject({ added_at: z.iso.datetime(), episode: shapes.episode })),
  ],
  [
    'GET /me/library/contains',
    () => `/me/library/contains?uris=spotify:track:${track()}`,
    z.array(z.boolean()),
  ],
  ['GET /me/top/{type}', () => '/me/top/tracks?time_range=short_term', page(shapes.track)],
  ['GET /me/top/{type}', () => '/me/top/artists', page(shapes.artist)],
  ['GET /me/player/recently-played', () => '/me/player/recently-played', history],
  ['GET /me/player', () => '/me/player', player.currentlyPlaying],
  ['GET /me/player/currently-playing', () => '/me/player/currently-playing', player.currentlyPlaying],
  ['GET /me/player/queue', () => '/me/player/queue', player.queue],
  ['GET /me/player/devices', () => '/me/player/devices', z.strictObject({ devices: z.array(player.device) })],
  ['GET /tracks/{id}', () => `/tracks/${track()}`, shapes.track],
  ['GET /albums/{id}', () => `/albums/${first(fake.world.albums)}`, shapes.album],
  [
    'GET /albums/{id}/tracks',
    () => `/albums/${first(fake.world.albums)}/tracks`,
    page(shapes.simplifiedTrack),
  ],
  ['GET /artists/{id}', () => `/artists/${first(fake.world.artists)}`, shapes.artist],
  [
    'GET /artists/{id}/albums',
    () => `/artists/${first(fake.world.artists)}/albums`,
    page(shapes.simplifiedAlbum),
  ],
  ['GET /episodes/{id}', () => `/episodes/${first(fake.world.episodes)}`, shapes.episode],
  ['GET /search', () => '/search?q=a&type=track,artist,album', search],
];
const wrapped = (key: string, shape: z.ZodType) => z.strictObject({ [key]: z.array(shape).min(1) });
const OLDER: readonly Case[] = [
  [
    'GET /playlists/{playlist_id}/tracks',
    () => `/playlists/${own()}/tracks`,
    page(shapes.olderPlaylistTrack),
  ],
  ['GET /tracks', () => `/tracks?ids=${track()}`, wrapped('tracks', shapes.track)],
  ['GET /albums', () => `/albums?ids=${first(fake.world.albums)}`, wrapped('albums', shapes.album)],
  ['GET /artists', () => `/artists?ids=${first(fake.world.artists)}`, wrapped('artists', shapes.artist)],
  [
    'GET /audio-features',
    () => `/audio-features?ids=${track()}`,
    wrapped('audio_features', player.audioFeatures),
  ],
  ['GET /audio-features/{id}', () => `/audio-features/${track()}`, player.audioFeatures],
  [
    'GET /recommendations',
    () => `/recommendations?seed_tracks=${track()}`,
    z.strictObject({ seeds: z.array(z.looseObject({})), tracks: z.array(shapes.track) }),
  ],
  [
    'GET /artists/{id}/related-artists',
    () => `/artists/${first(fake.world.artists)}/related-artists`,
    wrapped('artists', shapes.artist),
  ],
  [
    'GET /artists/{id}/top-tracks',
    () => `/artists/${[...fake.world.tracks.values()][0]!.artistIds[0]}/top-tracks`,
    wrapped('tracks', shapes.track),
  ],
  ['GET /users/{id}/playlists', () => '/users/me/playlists', page(olderSimplifiedPlaylist)],
  ['GET /users/{id}', () => '/users/me', z.looseObject({ id: z.literal('me') })],
  [
    'GET /browse/new-releases',
    () => '/browse/new-releases',
    z.strictObject({ albums: page(shapes.simplifiedAlbum) }),
  ],
];
const own = () => account.playlistIds[0]!;
const track = () => first(fake.world.tracks);

async function check(mode: string, path: string, shape: z.ZodType): Promise<void> {
  const { status, body } = await clients[mode]!.get(path);
  expect(status, JSON.stringify(body).slice(0, 200)).toBe(200);
  const parsed = shape.safeParse(body);
  expect(parsed.success ? '' : z.prettifyError(parsed.error).slice(0, 1000)).toBe('');
}

describe('for a new app', () => {
  it.each([...BOTH])('%s', (...[, path, shape]: Case) => check('new', path(), shape));
});
describe('for an older app', () => {
  it.each([...BOTH, ...OLDER])('%s', (...[, path, shape, older]: Case) =>
    check('older', path(), older ?? shape),
  );
});

it('covers every endpoint that is read', () => {
  const tested = new Set([...BOTH, ...OLDER].map(([endpoint]) => endpoint));
  const read = [...ENDPOINTS].filter((one) => one.startsWith('GET '));
  expect(read.filter((one) => !tested.has(one))).toEqual(['GET /authorize', 'GET /image/{id}']);
});

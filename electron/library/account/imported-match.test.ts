import { describe, expect, it } from 'vitest';
import { playlistIdOf } from '../import/spotify-id.ts';
import { alike, findSure, type Imported, type Waiting } from './imported-match.ts';

const ID = '37i9dQZF1DXcBWIGoYBM5M';
const waiting = (name: string, total: number | null, id = 1): Waiting => ({
  ...{ id, name, total },
  spotifyId: `playlist ${id}`,
});
const imported = (name: string, count: number, more: Partial<Imported> = {}): Imported => ({
  ...{ id: 10, name, count, at: '2026-01-01', spotifyId: null },
  ...more,
});
const sure = (waits: Waiting[], from: Imported[], all = waits) =>
  findSure(waits, from, all).map((found) => [found.waits.id, found.from.id, found.how]);

describe('what is surely the same', () => {
  it.each([
    ['Night drive', 'Night drive'],
    ['Night/Drive: II', 'night_drive_ii'],
    ['Été à la mer', 'ete a la mer'],
    ['🌙', '🌙'],
  ])('%s came as %s', (name, file) => {
    expect(sure([waiting(name, 7)], [imported(file, 7)])).toEqual([[1, 10, 'name']]);
  });

  it.each<[string, Waiting[], Imported[]]>([
    ['has another number of tracks', [waiting('A', 7)], [imported('A', 8)]],
    ['has a number that nobody tells', [waiting('A', null)], [imported('A', 7)]],
    ['is one of two at Spotify', [waiting('A', 7), waiting('a', 7, 2)], [imported('A', 7)]],
    ['may be either of two imports', [waiting('A', 7)], [imported('A', 7), imported('a', 7, { id: 11 })]],
    ['names another playlist', [waiting('A', 7)], [imported('A', 7, { spotifyId: ID })]],
    ['is of other signs alone', [waiting('🌙', 7)], [imported('🌞', 7)]],
  ])('is none that %s', (_, waits, from) => {
    expect(sure(waits, from)).toEqual([]);
  });

  it('is one that names it, whatever else it says, and the newest of those', () => {
    const spotifyId = 'playlist 1';
    const both = [imported('B', 2, { id: 12, spotifyId }), imported('A', 7, { id: 11, spotifyId })];
    expect(sure([waiting('A', 7)], [...both, imported('A', 7)])).toEqual([[1, 12, 'id']]);
  });

  it('is not one that another of the account’s playlists may be, though that one has been read', () => {
    const other = waiting('A', 7, 2);
    expect(sure([waiting('A', 7)], [imported('A', 7)], [waiting('A', 7), other])).toEqual([]);
  });
});

it('asks about the likeliest: by the number of tracks, then by the very name, then by date', () => {
  const all = [imported('a', 3, { id: 1 }), imported('A', 3, { id: 2 }), imported('a', 7, { id: 3 })];
  expect(alike(waiting('A', 7), all)?.id).toBe(3);
  expect(alike(waiting('A', null), all)?.id).toBe(2);
  expect(alike(waiting('B', 7), all)).toBeNull();
});

it.each([
  [ID, ID],
  [`spotify:playlist:${ID}`, ID],
  [`spotify:user:somebody:playlist:${ID}`, ID],
  [`https://open.spotify.com/playlist/${ID}?si=1`, ID],
  [`https://open.spotify.com/intl-de/playlist/${ID}`, ID],
  [`https://api.spotify.com/v1/playlists/${ID}`, ID],
  [`spotify:album:${ID}`, null],
  [`https://example.com/playlist/${ID}`, null],
  ['12', null],
])('%s names the playlist %s', (text, id) => {
  expect(playlistIdOf(text)).toBe(id);
});

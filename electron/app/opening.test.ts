import { afterEach, expect, it } from 'vitest';
import type { Place } from '../../shared/domain/settings.ts';
import type { OpeningQuery } from '../library/calls.ts';
import { addTracks, openLibrary, temporaryFolder } from '../library/fixtures.ts';
import type { LibraryClient } from '../threads/library-client.ts';
import { prepareOpening } from './opening.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The library's client, but for the thread between. */
function start(lastPlaylistId: number | null) {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, 'node:sqlite');
  ends.push(() => {
    library.close(undefined);
    folder.remove();
  });
  const settings = { value: { lastPlaylistId, places: [] as Place[] } };
  const listeners: ((name: string) => void)[] = [];
  const client = {
    call: async (name: 'opening', input: OpeningQuery) => library[name](input),
    onEvent: (listener: (name: string) => void) => void listeners.push(listener),
  } as unknown as LibraryClient;
  const opening = prepareOpening(client, { get: () => settings.value } as never);
  const create = async (name: string, tracks = 0) => {
    const trackIds = addTracks(library.db, Array(tracks).fill({ title: name }));
    const { edit } = await library.edit({ kind: 'create', name, trackIds });
    for (const listener of listeners) listener('libraryChanged');
    return edit.playlistId;
  };
  return { opening, create, settings };
}

it('an empty library opens with no playlist', async () => {
  expect(await start(null).opening()).toMatchObject({ playlists: [], view: null, undo: { undo: null } });
});

it('what was asked at once is not used after a change of the library', async () => {
  const { opening, create } = start(null);
  const first = await create('first');
  const { view, playlists } = await opening();
  expect(playlists.map(({ name }) => name)).toEqual(['first']);
  expect(view).toMatchObject({ playlist: { id: first }, rows: [] });
});

it('shows the playlist of last time, as the settings name it then, or else the first', async () => {
  const { opening, create, settings } = start(99);
  const [first, second] = [await create('first'), await create('second')];
  expect((await opening()).view?.playlist.id).toBe(first);
  settings.value.lastPlaylistId = second;
  expect((await opening()).view?.playlist.id).toBe(second);
});

it('shows a playlist where it was left, the one it falls back to as well', async () => {
  const { opening, create, settings } = start(99);
  const playlistId = await create('long', 100);
  const sort = { column: 'position', direction: 'desc' } as const;
  settings.value.places = [{ playlistId, sort, top: 30.5, active: null }];
  const { view } = await opening();
  expect(view?.rows.at(0)?.position).toBe(69);
  expect(view?.order[0]).toBeGreaterThan(view?.order[99] ?? 0);
});

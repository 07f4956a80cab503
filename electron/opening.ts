// What the window shows first, in main: asked of the library thread as soon as that starts, so that the answer is there
// when the page asks for it.

import type { Opening } from '../shared/domain/library.ts';
import type { Settings } from '../shared/domain/settings.ts';
import type { LibraryClient } from './library-client.ts';
import type { Stored } from './stored.ts';

/** Each call answers as the library is then: what was asked at once is used once, if nothing has changed meanwhile. */
export function prepareOpening(library: LibraryClient, settings: Stored<Settings>): () => Promise<Opening> {
  const ask = () => {
    const playlistId = settings.get().lastPlaylistId;
    return { playlistId, answer: library.call('opening', { playlistId }) };
  };
  let prepared: ReturnType<typeof ask> | null = ask();
  prepared.answer.catch(() => undefined); // who asks hears of it
  library.onEvent((name) => {
    if (name === 'libraryChanged') prepared = null;
  });
  return () => {
    const first = prepared?.playlistId === settings.get().lastPlaylistId ? prepared : ask();
    prepared = null;
    return first.answer;
  };
}

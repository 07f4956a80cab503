// What the window shows first, in main: asked of the library thread as soon as that starts, so that the answer is there
// when the page asks for it.

import { isDeepStrictEqual } from 'node:util';
import type { Opening } from '../../shared/domain/library.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { OpeningQuery } from '../library/calls.ts';
import type { LibraryClient } from '../threads/library-client.ts';
import type { Stored } from './stored.ts';

/** Each call answers as the library is then: what was asked at once is used once, if nothing has changed meanwhile. */
export function prepareOpening(library: LibraryClient, settings: Stored<Settings>): () => Promise<Opening> {
  const query = (): OpeningQuery => {
    const { lastPlaylistId: playlistId, places } = settings.get();
    return { playlistId, places };
  };
  const ask = () => ({ query: query(), answer: library.call('opening', query()) });
  let prepared: ReturnType<typeof ask> | null = ask();
  prepared.answer.catch(() => undefined); // who asks hears of it
  library.onEvent((name) => {
    if (name === 'libraryChanged') prepared = null;
  });
  return () => {
    const first = prepared && isDeepStrictEqual(prepared.query, query()) ? prepared : ask();
    prepared = null;
    return first.answer;
  };
}

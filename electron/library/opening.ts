// What the window shows first, in one answer: the playlists, and of the one to open the rows in sight. Apart from the
// rest of the library's code, which the first row on screen does not wait for. Runs in the library thread.

import type { Opening } from '../../shared/domain/library.ts';
import type { OpeningQuery } from './calls.ts';
import type { Driver } from './driver.ts';
import { undoState } from './edits/undo-state.ts';
import { listPlaylists } from './playlists.ts';
import { librarySummary } from './tracks.ts';
import type { Views } from './view.ts';

export function readOpening(
  db: Driver,
  views: Pick<Views, 'view'>,
  { playlistId, places }: OpeningQuery,
): Opening {
  const playlists = listPlaylists(db);
  const { id } = playlists.find((playlist) => playlist.id === playlistId) ?? playlists[0] ?? { id: null };
  const { sort, top } = places.find((place) => place.playlistId === id) ?? { sort: null, top: 0 };
  const from = Math.floor(top);
  const view = id === null ? null : views.view({ playlistId: id, sort, filter: '', from });
  return { summary: librarySummary(db), playlists, undo: undoState(db), view };
}

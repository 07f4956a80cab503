// Brings what is on screen up to date after anything changed. Calls that come while one runs share one further run.

import { playlistById, useLibrary } from '../stores/library.ts';
import { useNext } from '../stores/next.ts';
import { useShape } from '../stores/shape.ts';
import { useSteering } from '../stores/steering.ts';
import { sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { openPlaylist } from './open.ts';

let running: Promise<void> | null = null;
let queued: Promise<void> | null = null;

async function run(): Promise<void> {
  const before = useLibrary.getState().playlists;
  await useLibrary.getState().load();
  const { query, show, close } = useView.getState();
  if (!query) return;
  if (!playlistById(query.playlistId)) {
    // The open playlist is gone, deleted or its creation undone: the one that took its place in the list opens.
    const { playlists } = useLibrary.getState();
    const place = before.findIndex(({ id }) => id === query.playlistId);
    const neighbour = playlists[Math.min(Math.max(place, 0), playlists.length - 1)];
    close();
    if (neighbour) return openPlaylist(neighbour.id);
    useShape.getState().clear();
    useNext.getState().clear();
    useSteering.getState().clear();
    return;
  }
  await Promise.all([show(query), useShape.getState().load(query.playlistId)]);
  // Not awaited: the table is right already, and suggestions follow in a moment. Another playlist may be open by now.
  const open = useView.getState().query?.playlistId;
  if (open === query.playlistId) void useNext.getState().request(open);
}

export function refresh(): Promise<void> {
  if (!running) {
    running = run()
      .catch(sayFailure)
      .finally(() => {
        running = null;
      });
    return running;
  }
  queued ??= running.then(() => {
    queued = null;
    return refresh();
  });
  return queued;
}

// Times what the window waits for, on a playlist about as long as playlists get. `node electron/library/library.bench.ts`
// prints one JSON line of medians and 95th percentiles in ms for each engine. Node 24.

import { ENGINES } from './driver.ts';
import { addTracks, madeTracks, openLibrary, temporaryFolder } from './fixtures.ts';

const ITEMS = 9_990;
const ROUNDS = 30;

for (const engine of ENGINES) {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  const trackIds = addTracks(library.db, madeTracks(20_000));
  const created = await library.edit({ kind: 'create', name: 'long', trackIds: trackIds.slice(0, ITEMS) });
  const { playlistId } = created.edit;
  const view = (column: 'title' | 'artist' | 'energy' | null, filter = '') =>
    library.view({ playlistId, sort: column && { column, direction: 'asc' }, filter });

  const jobs: Record<string, () => unknown> = {
    'first view by title': () => view('title'),
    'view, saved order': () => view(null),
    'view and 60 rows': async () =>
      library.rows({ itemIds: [...(await view(null)).order.subarray(5000, 5060)] }),
    'view by title': () => view('title'),
    'view by artist': () => view('artist'),
    'view by energy': () => view('energy'),
    'view with a filter': () => view(null, 'ete gold'),
    'view by title with a filter': () => view('title', 'dust'),
    shape: () => library.shape({ playlistId }),
    'features in detail': () => library.featureDetail({ playlistId }),
    playlists: () => library.playlists(undefined),
    'insert at 5': () => library.edit({ kind: 'add', playlistId, trackIds: [15_000], at: 5 }),
    'undo it': () => library.undo(undefined),
    'move three from the front to the end': async () => {
      const { order } = await view(null);
      return library.edit({ kind: 'move', playlistId, itemIds: [...order.subarray(7, 10)], before: ITEMS });
    },
    history: () => library.history({ playlistId }),
    snapshot: () => library.buildSnapshot({ force: true }),
  };

  const figures: Record<string, string> = {};
  const times = new Map<string, number[]>(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      if (round > 2 && (name === 'snapshot' || name === 'first view by title')) continue;
      const start = performance.now();
      await job();
      times.get(name)?.push(performance.now() - start);
    }
  }
  for (const [name, taken] of times) {
    const first = taken[0];
    taken.sort((a, b) => a - b);
    const at = (q: number) => taken[Math.floor((taken.length - 1) * q)]?.toFixed(1);
    figures[name] = name === 'first view by title' ? `${first?.toFixed(1)}` : `${at(0.5)} (p95 ${at(0.95)})`;
  }
  console.log(JSON.stringify({ bench: 'library', engine, node: process.version, items: ITEMS, ms: figures }));
  library.close(undefined);
  folder.remove();
}

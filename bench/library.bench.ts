// What the window waits for in the library, over each engine, on a playlist about as long as playlists get. There is
// no floor to compare with: the figures are for telling one version from the next on the same machine.

import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Driver, ENGINES, type Engine } from '../electron/library/driver.ts';
import { addTracks, madeTracks, openLibrary, temporaryFolder } from '../electron/library/fixtures.ts';
import { createChores } from '../electron/library/upkeep/chores.ts';
import { report } from './measure.ts';

const ITEMS = 9_990;
const ROUNDS = 30;
/** Longer than the rest by far, and no one waits for it at every click. */
const SNAPSHOTS = 3;

for (const engine of ENGINES) await measure(engine);

async function measure(engine: Engine): Promise<void> {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  const trackIds = addTracks(library.db, madeTracks(20_000));
  const created = await library.edit({ kind: 'create', name: 'long', trackIds: trackIds.slice(0, ITEMS) });
  const { playlistId } = created.edit;
  const view = (column: 'title' | 'artist' | 'energy' | null, filter = '') =>
    library.view({ playlistId, sort: column && { column, direction: 'asc' }, filter });

  const jobs: Record<string, () => unknown> = {
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
  };

  const times = new Map<string, number[]>();
  const time = async (name: string, job: () => unknown): Promise<void> => {
    const start = performance.now();
    await job();
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  };
  // The first sort makes the keys that later ones find made.
  await time('first view by title', () => view('title'));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, job] of Object.entries(jobs)) await time(name, job);
  for (let round = 0; round < SNAPSHOTS; round++)
    await time('snapshot', () => library.buildSnapshot({ force: true }));
  await lookedAfter(library.db, join(folder.path, 'library.sqlite'), time, () => view('energy'));
  for (const [name, taken] of times) report(`library, ${engine}: ${name}`, taken, 'ms');
  library.close(undefined);
  folder.remove();
}

/** The daily copy beside what is asked meanwhile. */
async function lookedAfter(
  db: Driver,
  databasePath: string,
  time: (name: string, job: () => unknown) => Promise<void>,
  ask: () => unknown,
): Promise<void> {
  const entry = new URL('../electron/library/upkeep/thread.ts', import.meta.url);
  const copied = new Promise((resolve) => createChores({ db, databasePath, entry, emit: resolve }).start());
  let copying = true;
  const whole = time('copied', () => copied).then(() => {
    copying = false;
  });
  while (copying) {
    await time('view by energy while it is copied', ask);
    await setImmediate();
  }
  await whole;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { connect } from '../../thread-rpc.ts';
import { ENGINES } from '../driver.ts';
import { temporaryFolder } from '../fixtures.ts';
import type { LibraryHandlers, LibraryThreadData } from '../thread.ts';

it.each(ENGINES)('an import that was killed goes on when it is started again (%s)', async (engine) => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'list.csv');
  const rows = Array.from({ length: 6000 }, (_, i) => `Song ${i},Artist ${i % 50},Album ${i % 70}`);
  writeFileSync(path, `title,artist,album\n${rows.join('\n')}\n`);
  const start = () => {
    const workerData: LibraryThreadData = {
      databasePath: join(folder.path, 'library.sqlite'),
      assetsDir: folder.path,
      catalogueDir: join(folder.path, 'catalogue'),
      engine,
      repair: 'none',
    };
    return connect<LibraryHandlers>(new Worker(new URL('../thread.ts', import.meta.url), { workerData }));
  };
  const choices = [
    { mapping: ['title', 'artists', 'album'] as const, include: true, makePlaylists: true, playlistName: '' },
  ].map(({ mapping, ...rest }) => ({ ...rest, mapping: [...mapping] }));

  const first = start();
  const begun = new Promise<void>((resolve) => {
    first.onEvent((name, data) => {
      if (name === 'progress' && (data as { rows: number }).rows > 0) resolve();
    });
  });
  const cut = first.call('runImport', { sources: [{ path }], choices });
  const lost = expect(cut).rejects.toMatchObject({ code: 'thread-stopped' });
  await begun;
  await first.stop();
  await lost;

  const second = start();
  const before = await second.call('librarySummary', undefined);
  expect(before.tracks).toBeGreaterThan(0);
  expect(before).toMatchObject({ playlists: 0 });
  const result = await second.call('runImport', { sources: [{ path }], choices });
  expect(result).toMatchObject({ added: 6000 - before.tracks, known: { name: before.tracks }, unread: 0 });
  expect(await second.call('librarySummary', undefined)).toMatchObject({ tracks: 6000, playlists: 1 });
  await second.call('close', undefined);
  await second.stop();
  folder.remove();
});

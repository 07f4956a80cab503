import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { builtThread } from '../../threads/built-thread.ts';
import { connect } from '../../threads/rpc.ts';
import { ENGINES } from '../driver.ts';
import { temporaryFolder } from '../fixtures.ts';
import type { LibraryHandlers, LibraryThreadData } from '../thread.ts';

it.each(ENGINES)('an import that was killed goes on when it is started again (%s)', async (engine) => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'list.csv');
  const rows = Array.from({ length: 6000 }, (_, i) => `Song ${i},Artist ${i % 50},Album ${i % 70}`);
  writeFileSync(path, `title,artist,album\n${rows.join('\n')}\n`);
  const workerData: LibraryThreadData = {
    databasePath: join(folder.path, 'library.sqlite'),
    assetsDir: folder.path,
    catalogueDir: join(folder.path, 'catalogue'),
    engine,
    repair: 'none',
    copy: null,
  };
  const choices = [
    { mapping: ['title', 'artists', 'album'] as const, include: true, makePlaylists: true, playlistName: '' },
  ].map(({ mapping, ...rest }) => ({ ...rest, mapping: [...mapping] }));

  // A process of its own: a thread that is ended within a call of libsql's takes the whole process with it.
  const given = [JSON.stringify(workerData), path, JSON.stringify(choices)];
  const importer = spawn(process.execPath, [join(import.meta.dirname, 'kill-importer.ts'), ...given]);
  let trouble = '';
  importer.stderr.on('data', (part) => {
    trouble += part;
  });
  const [said] = (await Promise.race([
    once(importer.stdout, 'data'),
    once(importer, 'close').then(() => [`ended before it began: ${trouble}`]),
  ])) as [Buffer | string];
  importer.kill('SIGKILL');
  const [, signal] = await once(importer, 'close');
  expect({ said: String(said), signal }).toEqual({ said: 'begun\n', signal: 'SIGKILL' });

  const second = connect<LibraryHandlers>(new Worker(builtThread('library'), { workerData }));
  const before = await second.call('librarySummary', undefined);
  expect(before.tracks).toBeGreaterThan(0);
  expect(before).toMatchObject({ playlists: 0 });
  // It is announced, with what was decided of it.
  const cutOff = await second.call('importCutOff', undefined);
  expect(cutOff).toMatchObject({ names: ['list.csv'], files: 1, canGoOn: true });
  const { importId } = cutOff as { importId: number };
  const again = await second.call('cutOffFiles', { importId });
  expect(again).toEqual({ sources: [{ path }], choices, pool: 'list' });
  const result = await second.call('runImport', { sources: again.sources, choices });
  expect(await second.call('importCutOff', undefined)).toBeNull();
  expect((await second.call('pools', undefined)).imports.map(({ state }) => state)).toEqual([
    'done',
    'cancelled',
  ]);
  expect(result).toMatchObject({ added: 6000 - before.tracks, known: { name: before.tracks }, unread: 0 });
  expect(await second.call('librarySummary', undefined)).toMatchObject({ tracks: 6000, playlists: 1 });
  await second.call('close', undefined);
  await second.stop();
  folder.remove();
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditCommand } from '../../shared/domain/edits.ts';
import { historyEntrySchema } from '../../shared/domain/library.ts';
import { ENGINES } from './driver.ts';
import { addTracks, openLibrary, type TestLibrary, temporaryFolder } from './fixtures.ts';

describe.each(ENGINES)('undo, backups and history over %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let library: TestLibrary;
  let playlistId: number;
  let items: number[];

  beforeEach(async () => {
    folder = temporaryFolder();
    library = openLibrary(folder.path, engine);
    addTracks(
      library.db,
      ['a', 'b', 'c', 'd', 'e'].map((title) => ({ title })),
    );
    ({ playlistId, itemIds: items } = await edit({ kind: 'create', name: 'list', trackIds: [1, 2, 3, 4] }));
  });
  afterEach(() => {
    library.close(undefined);
    folder.remove();
  });

  const reopen = () => {
    library.close(undefined);
    library = openLibrary(folder.path, engine);
  };
  const edit = async (command: EditCommand) => (await library.edit(command)).edit;
  const order = async () => [...(await library.view({ playlistId, sort: null, filter: '' })).order];
  const backups = async () =>
    (await library.history({ playlistId })).filter((entry) => entry.type === 'backup');

  it('keeps the playlist as it was before a session’s first edit of it', async () => {
    expect(await backups()).toEqual([]);
    await edit({ kind: 'remove', playlistId, itemIds: [items[0]!] });
    await edit({ kind: 'rename', playlistId, name: 'later' });
    reopen();
    await edit({ kind: 'add', playlistId, trackIds: [5], at: 0 });
    expect(await backups()).toMatchObject([
      { name: 'later', count: 3, firstTitles: ['b', 'c', 'd'], current: false },
      { name: 'list', count: 4, firstTitles: ['a', 'b', 'c'], current: false },
    ]);
    await library.undo(undefined);
    expect((await backups()).map((entry) => entry.type === 'backup' && entry.current)).toEqual([true, false]);
  });

  it('keeps one before an undo in a new session, none for a dismissal', async () => {
    await edit({ kind: 'remove', playlistId, itemIds: [items[0]!] });
    reopen();
    await edit({ kind: 'dismiss', playlistId, trackId: 5 });
    expect(await backups()).toHaveLength(1);
    await library.undo(undefined);
    expect(await backups()).toHaveLength(1);
    await library.undo(undefined);
    expect(await backups()).toMatchObject([
      { count: 3, firstTitles: ['b', 'c', 'd'] },
      { count: 4, current: true },
    ]);
  });

  it('tells both names of a renaming, also of one that is undone', async () => {
    await edit({ kind: 'rename', playlistId, name: '“quoted”, \\ and \u{1f3b7}' });
    await edit({ kind: 'rename', playlistId, name: 'third' });
    await library.undo(undefined);
    const edits = (await library.history({ playlistId })).filter((entry) => entry.type === 'edit');
    expect(edits).toMatchObject([
      { kind: 'rename', renamed: { from: '“quoted”, \\ and \u{1f3b7}', to: 'third' }, undone: true },
      { kind: 'rename', renamed: { from: 'list', to: '“quoted”, \\ and \u{1f3b7}' }, undone: false },
      { kind: 'create', renamed: null },
    ]);
  });

  it('restores name, order, item ids and times, and undoes that', async () => {
    const before = await library.rows({ itemIds: items });
    await edit({ kind: 'move', playlistId, itemIds: [items[3]!], before: 0 });
    await edit({ kind: 'remove', playlistId, itemIds: [items[1]!] });
    await edit({ kind: 'add', playlistId, trackIds: [5], at: 0 });
    await edit({ kind: 'rename', playlistId, name: 'changed' });
    const changed = await order();
    const [backup] = await backups();
    const backupId = backup?.type === 'backup' ? backup.backupId : 0;
    expect(await edit({ kind: 'restore', playlistId, backupId })).toMatchObject({
      playlistName: 'list',
      count: 4,
    });
    expect(await order()).toEqual(items);
    expect(await library.rows({ itemIds: items })).toEqual(before);
    expect(await backups()).toMatchObject([{ current: true }]);
    reopen();
    expect((await library.undo(undefined)).edit).toMatchObject({
      kind: 'restore',
      playlistName: 'changed',
    });
    expect(await order()).toEqual(changed);
  });

  it('lists edits and backups newest first, with what was undone', async () => {
    await edit({ kind: 'add', playlistId, trackIds: [5], at: 0 });
    await edit({ kind: 'rename', playlistId, name: 'later' });
    await library.undo(undefined);
    const history = await library.history({ playlistId });
    for (const entry of history) expect(historyEntrySchema.parse(entry)).toEqual(entry);
    expect(history).toMatchObject([
      { type: 'edit', kind: 'rename', undone: true },
      { type: 'edit', kind: 'add', count: 1, title: 'e', undone: false },
      { type: 'backup', count: 4 },
      { type: 'edit', kind: 'create', undone: false },
    ]);
  });

  it('undoes over all playlists in turn, across restarts, and forgets what was undone after a new edit', async () => {
    const other = await edit({ kind: 'create', name: 'other', trackIds: [] });
    await edit({ kind: 'rename', playlistId, name: 'renamed' });
    reopen();
    expect((await library.undo(undefined)).edit).toMatchObject({ kind: 'rename', playlistName: 'list' });
    reopen();
    const { edit: undone, undo } = await library.undo(undefined);
    expect(undone).toMatchObject({ kind: 'create', playlistId: other.playlistId, playlistName: 'other' });
    expect(undo.redo).toEqual({
      kind: 'create',
      playlistId: other.playlistId,
      playlistName: 'other',
      count: 0,
    });
    await edit({ kind: 'rename', playlistId, name: 'third' });
    await expect((async () => library.redo(undefined))()).rejects.toMatchObject({ code: 'nothing-to-redo' });
  });

  it('counts what was committed and tells the last of it again', async () => {
    const answer = async (name: 'edit' | 'undo' | 'redo', make: () => unknown) => {
      const before = await library.changeCount(undefined);
      const told = await make();
      expect(await library.changeCount(undefined)).toBe(before + 1);
      reopen();
      expect(await library.changeCount(undefined)).toBe(before + 1);
      expect(await library.lastChange({ name })).toEqual(told);
    };
    await answer('edit', () => library.edit({ kind: 'add', playlistId, trackIds: [3, 4], at: 1 }));
    await answer('edit', () => library.edit({ kind: 'rename', playlistId, name: 'renamed' }));
    await answer('undo', () => library.undo(undefined));
    await answer('undo', () => library.undo(undefined));
    await answer('redo', () => library.redo(undefined));
    const refused = (async () => library.edit({ kind: 'rename', playlistId: 999, name: 'nobody' }))();
    await expect(refused).rejects.toMatchObject({ code: 'not-found' });
    expect((await library.lastChange({ name: 'redo' })).edit.kind).toBe('add');
  });

  it('puts a deleted playlist back whole', async () => {
    await edit({ kind: 'dismiss', playlistId, trackId: 5 });
    const before = await order();
    const seeds = await library.seeds({ playlistId });
    await edit({ kind: 'delete', playlistId });
    expect(await library.playlists(undefined)).toEqual([]);
    reopen();
    await library.undo(undefined);
    expect(await order()).toEqual(before);
    expect(await library.seeds({ playlistId })).toEqual(seeds);
  });
});

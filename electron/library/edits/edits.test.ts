import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editSummarySchema, undoStateSchema } from '../../../shared/domain/edits.ts';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import { ENGINES } from '../driver.ts';
import { addTracks, openLibrary, type TestLibrary, temporaryFolder } from '../fixtures.ts';

describe.each(ENGINES)('edits over %s', (engine) => {
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
    const { edit } = await library.edit({ kind: 'create', name: 'list', trackIds: [1, 2, 3, 4] });
    playlistId = edit.playlistId;
    items = edit.itemIds;
    library.events.length = 0;
  });
  afterEach(() => {
    library.close(undefined);
    folder.remove();
  });

  const order = async () => [...(await library.view({ playlistId, sort: null, filter: '' })).order];
  const titles = async () =>
    (await library.rows({ itemIds: await order() })).map(({ title }) => title).join('');
  const edit = async (command: CallInput<'edit'>) => (await library.edit(command)).edit;
  const revision = async () => (await library.view({ playlistId, sort: null, filter: '' })).playlist.revision;
  const refusal = async (call: () => unknown) => {
    const before = [
      await titles(),
      await revision(),
      await library.undoState(undefined),
      library.events.length,
    ];
    const code = await (async () => call())().then(
      () => 'accepted',
      (thrown: { code: string }) => thrown.code,
    );
    expect([
      await titles(),
      await revision(),
      await library.undoState(undefined),
      library.events.length,
    ]).toEqual(before);
    return code;
  };

  it('adds at a position and says what it did', async () => {
    const reply = await library.edit({ kind: 'add', playlistId, trackIds: [5, 1], at: 1 });
    expect(await titles()).toBe('aeabcd');
    expect(editSummarySchema.parse(reply.edit)).toEqual(reply.edit);
    expect(undoStateSchema.parse(reply.undo)).toEqual(reply.undo);
    expect(reply.edit).toEqual({
      editId: 2,
      kind: 'add',
      playlistId,
      playlistName: 'list',
      playlistIds: [playlistId],
      count: 2,
      at: 1,
      title: null,
      itemIds: (await order()).slice(1, 3),
    });
    expect(reply.undo).toEqual({
      undo: { kind: 'add', playlistId, playlistName: 'list', count: 2 },
      redo: null,
    });
  });

  it('takes a position beyond the end for the end', async () => {
    expect(await edit({ kind: 'add', playlistId, trackIds: [5], at: 99 })).toMatchObject({
      at: 4,
      title: 'e',
    });
    expect(await titles()).toBe('abcde');
  });

  it('removes one copy or all', async () => {
    await edit({ kind: 'add', playlistId, trackIds: [1, 1], at: 2 });
    expect(await titles()).toBe('abaacd');
    await edit({ kind: 'remove', playlistId, itemIds: [(await order())[2]!] });
    expect(await titles()).toBe('abacd');
    expect(await edit({ kind: 'removeAllCopies', playlistId, trackIds: [1] })).toMatchObject({
      count: 2,
      title: 'a',
      at: null,
      itemIds: [],
    });
    expect(await titles()).toBe('bcd');
  });

  it.each<[number[], number, string, number]>([
    [[0], 3, 'bcad', 2],
    [[3], 0, 'dabc', 0],
    [[2, 0], 4, 'bdac', 2], // in their saved order, whatever the order asked
    [[1, 2], 2, 'abcd', 1], // onto themselves
    [[0, 3], 99, 'bcad', 2],
  ])('moves %j before %i', async (which, before, expected, at) => {
    const moved = await edit({ kind: 'move', playlistId, itemIds: which.map((i) => items[i]!), before });
    expect(await titles()).toBe(expected);
    expect(moved).toMatchObject({ at, count: which.length });
    expect((await order()).slice(at, at + which.length)).toEqual(moved.itemIds);
  });

  it('puts a whole new order, counts as few moves as there are, and takes it back', async () => {
    const wanted = [3, 0, 1, 2].map((i) => items[i]!);
    const reply = await library.edit({ kind: 'reorder', playlistId, itemIds: wanted });
    expect(reply.edit).toMatchObject({ kind: 'reorder', count: 1, at: null, title: null, itemIds: [] });
    expect(reply.undo.undo).toMatchObject({ kind: 'reorder', count: 1 });
    expect(await order()).toEqual(wanted);
    await library.undo(undefined);
    expect(await order()).toEqual(items);
    await library.redo(undefined);
    expect(await order()).toEqual(wanted);
    expect(await edit({ kind: 'reorder', playlistId, itemIds: wanted })).toMatchObject({ count: 0 });
    expect(await titles()).toBe('dabc');
  });

  it('keeps item ids and the time they were added through removal and undo', async () => {
    const before = await library.rows({ itemIds: items });
    await edit({ kind: 'remove', playlistId, itemIds: [items[1]!, items[3]!] });
    await edit({ kind: 'add', playlistId, trackIds: [5], at: 0 });
    await library.undo(undefined);
    const { edit: undone } = await library.undo(undefined);
    expect(undone).toMatchObject({ kind: 'remove', at: 1, itemIds: [items[1], items[3]] });
    expect(await library.rows({ itemIds: items })).toEqual(before);
  });

  it('counts a revision for each edit, undo and redo, also across deletion', async () => {
    const seen = [await revision()];
    for (const step of [
      () => library.edit({ kind: 'rename', playlistId, name: 'other' }),
      () => library.undo(undefined),
      () => library.redo(undefined),
      () => library.edit({ kind: 'dismiss', playlistId, trackId: 5 }),
    ]) {
      await step();
      seen.push(await revision());
    }
    await library.edit({ kind: 'delete', playlistId });
    await library.undo(undefined);
    seen.push(await revision());
    expect(seen).toEqual([1, 2, 3, 4, 5, 7]);
  });

  it('tells which playlist changed', async () => {
    await library.edit({ kind: 'rename', playlistId, name: 'other' });
    await library.undo(undefined);
    await library.redo(undefined);
    const changed = { event: 'libraryChanged', data: { playlistIds: [playlistId] } };
    expect(library.events).toEqual([changed, changed, changed]);
  });

  it('dismisses a track for one playlist, once, and takes that back', async () => {
    const dismissed = async () => (await library.seeds({ playlistId })).dismissed;
    await edit({ kind: 'dismiss', playlistId, trackId: 5 });
    await edit({ kind: 'dismiss', playlistId, trackId: 5 });
    expect(await dismissed()).toEqual([5]);
    await library.undo(undefined);
    expect(await dismissed()).toEqual([5]);
    await library.undo(undefined);
    expect(await dismissed()).toEqual([]);
  });

  it('refuses what cannot be, and changes nothing', async () => {
    const full = Array.from({ length: 9_997 }, () => 1);
    expect(await refusal(() => library.edit({ kind: 'add', playlistId, trackIds: full, at: 0 }))).toBe(
      'playlist-full',
    );
    const more = [...full, 1, 1, 1, 1];
    expect(await refusal(() => library.edit({ kind: 'create', name: 'x', trackIds: more }))).toBe(
      'playlist-full',
    );
    const unknown = [
      { kind: 'add', playlistId: 99, trackIds: [1], at: 0 },
      { kind: 'add', playlistId, trackIds: [1, 99], at: 0 },
      { kind: 'create', name: 'x', trackIds: [99] },
      { kind: 'removeAllCopies', playlistId, trackIds: [99] },
      { kind: 'rename', playlistId: 99, name: 'x' },
      { kind: 'delete', playlistId: 99 },
      { kind: 'restore', playlistId, backupId: 99 },
      { kind: 'dismiss', playlistId, trackId: 99 },
    ] as const;
    for (const command of unknown)
      expect(await refusal(() => library.edit(command as never))).toBe('not-found');
    const stale = [
      { kind: 'remove', playlistId, itemIds: [items[0], 999] },
      { kind: 'move', playlistId, itemIds: [999], before: 0 },
      { kind: 'removeAllCopies', playlistId, trackIds: [5] },
      { kind: 'reorder', playlistId, itemIds: items.slice(1) },
      { kind: 'reorder', playlistId, itemIds: [...items, 999] },
      { kind: 'reorder', playlistId, itemIds: [items[0], ...items.slice(0, -1)] },
    ] as const;
    for (const command of stale)
      expect(await refusal(() => library.edit(command as never))).toBe('stale-view');
    expect(await refusal(() => library.redo(undefined))).toBe('nothing-to-redo');
    await library.undo(undefined);
    await expect((async () => library.undo(undefined))()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('fills a playlist to ten thousand and no further', async () => {
    const rest = Array.from({ length: 9_996 }, (_, i) => (i % 5) + 1);
    await edit({ kind: 'add', playlistId, trackIds: rest, at: 2 });
    expect((await order()).length).toBe(10_000);
    expect(await refusal(() => library.edit({ kind: 'add', playlistId, trackIds: [1], at: 0 }))).toBe(
      'playlist-full',
    );
    await library.undo(undefined);
    expect(await titles()).toBe('abcd');
  });
});

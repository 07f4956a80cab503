// The model and the library are written apart; here the model alone, on what is easily got wrong in it.

import { describe, expect, it } from 'vitest';
import { emptyModel, type Model, type Move, move } from './model.ts';
import { textOfBackups, textOfContents } from './model-text.ts';

const reached = (moves: readonly Move[], session = 'one', from: Model = emptyModel): Model =>
  moves.reduce((model, wanted) => move(model, wanted, { session, at: 'now' }).model, from);
const create: Move = { kind: 'create', name: 'list', trackIds: [10, 20, 30, 10] };
const tracks = ({ contents }: Model) => contents.get(1)?.items.map(({ trackId }) => trackId);

describe('the model', () => {
  it('moves items in their saved order before the item at a place', () => {
    const moved = (itemIds: number[], before: number) =>
      reached([create, { kind: 'move', playlistId: 1, itemIds, before }])
        .contents.get(1)
        ?.items.map(({ id }) => id);
    expect(moved([3, 1], 4)).toEqual([2, 4, 1, 3]);
    expect(moved([4, 2], 0)).toEqual([2, 4, 1, 3]);
    expect(moved([2], 2)).toEqual([1, 2, 3, 4]);
  });

  it('takes a whole new order, and nothing else for one', () => {
    const reorder = (itemIds: number[]): Move => ({ kind: 'reorder', playlistId: 1, itemIds });
    expect(tracks(reached([create, reorder([3, 1, 4, 2])]))).toEqual([30, 10, 10, 20]);
    for (const itemIds of [
      [3, 1, 4],
      [3, 1, 4, 4],
      [1, 2, 3, 4, 5],
    ])
      expect(move(reached([create]), reorder(itemIds), { session: 'one', at: 'now' }).refused).toBe(
        'stale-view',
      );
  });

  it('takes one copy out or all of them', () => {
    expect(tracks(reached([create, { kind: 'remove', playlistId: 1, itemIds: [1] }]))).toEqual([20, 30, 10]);
    expect(tracks(reached([create, { kind: 'removeAllCopies', playlistId: 1, trackIds: [10] }]))).toEqual([
      20, 30,
    ]);
  });

  it('backs a playlist up once a session, and puts it back', () => {
    const rename = (name: string): Move => ({ kind: 'rename', playlistId: 1, name });
    const first = reached([create, rename('a'), rename('b')]);
    expect(first.backups.map(({ name }) => name)).toEqual(['list']);
    const second = reached([rename('c')], 'two', first);
    expect(second.backups.map(({ name }) => name)).toEqual(['list', 'b']);
    const restored = reached([{ kind: 'restore', playlistId: 1, backupId: 2 }], 'two', second);
    expect(restored.contents.get(1)?.name).toBe('b');
    expect(textOfBackups(restored)).toContain('[2,1,"two","b"');
  });

  it('undoes and redoes, never uses an id twice, and drops what is undone at the next edit', () => {
    const made = reached([create, { kind: 'undo' }]);
    expect([textOfContents(made.contents), made.future.length]).toEqual(['[[],[],[]]', 1]);
    expect(textOfContents(reached([{ kind: 'redo' }], 'one', made).contents)).toBe(
      textOfContents(reached([create]).contents),
    );
    const again = reached([create], 'one', made);
    expect([[...again.contents.keys()], again.contents.get(2)?.items[0]?.id]).toEqual([[2], 5]);
    expect(move(again, { kind: 'redo' }, { session: 'one', at: 'now' }).refused).toBe('nothing-to-redo');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditCommand } from '../../../shared/domain/edits.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import { type Driver, ENGINES, type Engine } from '../driver.ts';
import {
  addTracks,
  contentsOf,
  madeTracks,
  openLibrary,
  type TestLibrary,
  temporaryFolder,
} from '../fixtures.ts';

const TRACKS = 12;

// Choices are numbers that are read against the library as it then is, so that most commands find something to do.
const nat = fc.nat(50);
const some = fc.array(nat, { minLength: 1, maxLength: 6 });
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), list: nat, picks: some, at: nat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), list: nat, picks: some }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('removeAllCopies' as const), list: nat, picks: some }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('move' as const), list: nat, picks: some, at: nat }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reorder' as const), list: nat, at: nat }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), list: nat, at: nat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tidy' as const), list: nat, picks: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('create' as const), picks: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), list: nat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore' as const), list: nat, at: nat }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dismiss' as const), list: nat, at: nat }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

function expectDensePositions(db: Driver): void {
  const sparse = db
    .prepare(
      `SELECT playlist_id FROM playlist_items GROUP BY playlist_id
       HAVING min(position) <> 0 OR max(position) <> count(*) - 1 OR count(DISTINCT position) <> count(*)`,
    )
    .all([]);
  expect(sparse).toEqual([]);
}

/** The same items in an order that the number chooses: dealt onto so many heaps, the heaps put together backwards. */
const dealt = (items: readonly number[], at: number): number[] => {
  const heaps = 1 + (at % 7);
  return Array.from({ length: heaps }, (_, heap) => items.filter((_, i) => i % heaps === heap))
    .reverse()
    .flat();
};

function commandFor(db: Driver, choice: Action): EditCommand | null {
  const ids = (sql: string, params: number[] = []) =>
    db
      .prepare(sql)
      .all<{ id: number }>(params)
      .map(({ id }) => id);
  const pick = (from: number[], n: number) => from[n % from.length];
  const tracks = (picks: number[]) => picks.map((n) => (n % TRACKS) + 1);
  if (choice.kind === 'undo' || choice.kind === 'redo' || choice.kind === 'reopen') return null;
  if (choice.kind === 'create') return { kind: 'create', name: 'made', trackIds: tracks(choice.picks) };

  const playlistId = pick(ids('SELECT id FROM playlists ORDER BY id'), choice.list);
  if (playlistId === undefined) return null;
  const items = ids('SELECT id FROM playlist_items WHERE playlist_id = ? ORDER BY id', [playlistId]);
  switch (choice.kind) {
    case 'add':
      return { kind: 'add', playlistId, trackIds: tracks(choice.picks), at: choice.at };
    case 'removeAllCopies':
      return { kind: 'removeAllCopies', playlistId, trackIds: tracks(choice.picks.slice(0, 1)) };
    case 'remove':
      if (items.length === 0) return null;
      return { kind: 'remove', playlistId, itemIds: choice.picks.map((n) => pick(items, n)!) };
    case 'move':
      if (items.length === 0) return null;
      return {
        kind: 'move',
        playlistId,
        itemIds: choice.picks.map((n) => pick(items, n)!),
        before: choice.at,
      };
    case 'reorder':
      if (items.length === 0) return null;
      return { kind: 'reorder', playlistId, itemIds: dealt(items, choice.at) };
    case 'tidy': {
      const held = (of: number) =>
        ids('SELECT id FROM playlist_items WHERE playlist_id = ? ORDER BY id', [of]);
      const lists = ids('SELECT id FROM playlists ORDER BY id').filter((of) => held(of).length > 0);
      const wanted = new Set([playlistId, ...choice.picks.map((n) => pick(lists, n)!)]);
      if (items.length === 0) return null;
      const removals = [...wanted].map((of) => ({
        playlistId: of,
        itemIds: choice.picks.map((n) => pick(held(of), n)!),
      }));
      return { kind: 'tidy', playlistId, removals };
    }
    case 'rename':
      return { kind: 'rename', playlistId, name: `name ${choice.at}` };
    case 'delete':
      return { kind: 'delete', playlistId };
    case 'restore': {
      const backupId = pick(
        ids('SELECT id FROM backups WHERE playlist_id = ? ORDER BY id', [playlistId]),
        choice.at,
      );
      return backupId === undefined ? null : { kind: 'restore', playlistId, backupId };
    }
    case 'dismiss':
      return { kind: 'dismiss', playlistId, trackId: (choice.at % TRACKS) + 1 };
  }
}

/** Null where the library refused, as it may when there is nothing (left) to do. */
async function attempt(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof SegueError && !/^(database|disk|internal)/.test(thrown.code)) return null;
    throw thrown;
  }
}

/** Runs the actions on a new library and checks what must hold throughout. Returns the states on the way. */
async function run(engine: Engine, actions: readonly Action[]): Promise<string[]> {
  const folder = temporaryFolder();
  let library: TestLibrary = openLibrary(folder.path, engine);
  addTracks(library.db, madeTracks(TRACKS));
  await library.edit({ kind: 'create', name: 'first', trackIds: [1, 2, 3, 4, 5] });
  await library.edit({ kind: 'create', name: 'second', trackIds: [] });
  library.db.exec('DELETE FROM edits');
  // past[0] is the first state; past and future together are what undo and redo must lead through.
  const past = [contentsOf(library.db)];
  const future: string[] = [];
  const states: string[] = [];

  const reopen = () => {
    const before = [contentsOf(library.db), library.undoState(undefined)];
    library.close(undefined);
    library = openLibrary(folder.path, engine);
    expect([contentsOf(library.db), library.undoState(undefined)]).toEqual(before);
  };

  for (const choice of actions) {
    if (choice.kind === 'reopen') reopen();
    const command = commandFor(library.db, choice);
    if (choice.kind === 'undo' && (await attempt(() => library.undo(undefined)))) future.push(past.pop()!);
    if (choice.kind === 'redo' && (await attempt(() => library.redo(undefined)))) past.push(future.pop()!);
    if (command && (await attempt(() => library.edit(command)))) {
      past.push(contentsOf(library.db));
      future.length = 0;
    }
    expect(contentsOf(library.db)).toBe(past.at(-1));
    expectDensePositions(library.db);
    states.push(contentsOf(library.db));
  }

  reopen();
  for (let i = past.length - 2; i >= 0; i--) {
    await library.undo(undefined);
    expect(contentsOf(library.db)).toBe(past[i]);
  }
  expect(await attempt(() => library.undo(undefined))).toBeNull();
  reopen();
  for (const state of [...past.slice(1), ...future.toReversed()]) {
    await library.redo(undefined);
    expect(contentsOf(library.db)).toBe(state);
  }
  expect(await attempt(() => library.redo(undefined))).toBeNull();

  library.close(undefined);
  folder.remove();
  return states;
}

describe('any run of edits, undos, redos and restarts', () => {
  it('can be undone to the first state and redone to the last, byte for byte, alike on both engines', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 30 }), async (actions) => {
        const [first, second] = await Promise.all(ENGINES.map((engine) => run(engine, actions)));
        expect(second).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });
});

// Chooses what to do next from what the library holds, so that most moves find something to do; a few are ones it must
// refuse. In the parent.

import type { Model, Move } from './model.ts';
import type { Random } from './random.ts';

/** Grown beyond this a playlist is rather cut: sequences are to be short. */
const MANY_ITEMS = 60;

/** @param tracks the library's tracks have the ids 1 to this */
export function chooseMove(random: Random, { contents, backups }: Model, tracks: number): Move {
  const { below, pick, chance } = random;
  const some = (limit: number) => Array.from({ length: 1 + below(limit) }, () => 1 + below(tracks));
  const lists = [...contents];
  const create: Move = {
    kind: 'create',
    name: `made ${below(1000)} é 東京`,
    trackIds: chance(0.2) ? [] : some(12),
  };
  if (lists.length === 0) return chance(0.7) ? create : { kind: 'undo' };

  const [playlistId, { items }] = pick(lists);
  const itemIds = () => [...new Set(Array.from({ length: 1 + below(4) }, () => pick(items).id))];
  const shuffled = () => {
    const rest = items.map(({ id }) => id);
    return items.flatMap(() => rest.splice(below(rest.length), 1));
  };
  const place = () => below(items.length + 1);
  const kept = backups.filter((backup) => backup.listId === playlistId);
  // The playlist it is told of comes first in the log, and so in the backups.
  const removals = lists
    .filter(([id, list]) => list.items.length > 0 && (id === playlistId || chance(0.3)))
    .sort(([a], [b]) => Number(b === playlistId) - Number(a === playlistId))
    .map(([id, list]) => ({ playlistId: id, itemIds: [pick(list.items).id] }));
  const choices: [number, () => Move][] = [
    [items.length < MANY_ITEMS ? 6 : 0, () => ({ kind: 'add', playlistId, trackIds: some(5), at: place() })],
    [items.length > 0 ? 3 : 0, () => ({ kind: 'remove', playlistId, itemIds: itemIds() })],
    [
      items.length > 0 ? 1 : 0,
      () => ({ kind: 'removeAllCopies', playlistId, trackIds: [pick(items).trackId] }),
    ],
    [items.length > 0 ? 5 : 0, () => ({ kind: 'move', playlistId, itemIds: itemIds(), before: place() })],
    [items.length > 0 ? 2 : 0, () => ({ kind: 'reorder', playlistId, itemIds: shuffled() })],
    [items.length > 0 ? 1 : 0, () => ({ kind: 'tidy', playlistId, removals })],
    [1, () => ({ kind: 'rename', playlistId, name: `name ${below(1000)}` })],
    [lists.length < 40 ? 1 : 0, () => create],
    [1, () => ({ kind: 'delete', playlistId })],
    [kept.length > 0 ? 2 : 0, () => ({ kind: 'restore', playlistId, backupId: pick(kept).id })],
    [1, () => ({ kind: 'dismiss', playlistId, trackId: 1 + below(tracks) })],
    [4, () => ({ kind: 'undo' })],
    [3, () => ({ kind: 'redo' })],
    // To be refused: an item of no playlist, an order without one of the items, a playlist that never was.
    [0.3, () => ({ kind: 'remove', playlistId, itemIds: [1_000_000] })],
    [items.length > 1 ? 0.3 : 0, () => ({ kind: 'reorder', playlistId, itemIds: shuffled().slice(1) })],
    [0.3, () => ({ kind: 'rename', playlistId: 1_000_000, name: 'nowhere' })],
  ];
  return random.weighted(choices)();
}

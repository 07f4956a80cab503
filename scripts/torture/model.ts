// [Note: The model] What the library must hold after a run of edits, kept in plain values and written without looking
// at how the library does it: an undo here is the whole state from before, not an inverse. Values never change, so
// "before this edit" and "after it" can both be kept as what a killed process may have left. In the parent.

import type { EditCommand } from '../../shared/domain/edits.ts';
import type { ErrorCode } from '../../shared/domain/result.ts';

export type Move = EditCommand | { kind: 'undo' } | { kind: 'redo' };

interface Item {
  id: number;
  trackId: number;
  addedAt: string;
}
export interface List {
  name: string;
  kind: string;
  description: string;
  createdAt: string;
  items: readonly Item[];
  /** Track id -> when. */
  dismissed: ReadonlyMap<number, string>;
}
export type Contents = ReadonlyMap<number, List>;
interface Entry {
  before: Contents;
  after: Contents;
  listIds: readonly number[];
  /** "Not this" leaves a playlist's contents alone: nothing is backed up for it. */
  backsUp: boolean;
}
interface Backup {
  id: number;
  listId: number;
  session: string;
  name: string;
  items: readonly Item[];
}
export interface Model {
  contents: Contents;
  past: readonly Entry[];
  future: readonly Entry[];
  backups: readonly Backup[];
  /** Ids are counted up and never used twice. */
  lastItem: number;
  lastList: number;
}

export const emptyModel: Model = {
  contents: new Map(),
  past: [],
  future: [],
  backups: [],
  lastItem: 0,
  lastList: 0,
};

/** The run a move is made in, and its time. */
export interface Moment {
  session: string;
  at: string;
}

/** A refused move changes nothing. */
export function move(
  model: Model,
  wanted: Move,
  moment: Moment,
): { model: Model; refused: ErrorCode | null } {
  if (wanted.kind === 'undo' || wanted.kind === 'redo') return stepBackOrForward(model, wanted.kind, moment);
  const done = edit(model, wanted, moment.at);
  if (typeof done === 'string') return { model, refused: done };
  const { contents, listIds, lastItem = model.lastItem, lastList = model.lastList } = done;
  const entry = { before: model.contents, after: contents, listIds, backsUp: wanted.kind !== 'dismiss' };
  const backups = entry.backsUp ? backedUp(model, listIds, moment.session) : model.backups;
  return {
    model: { contents, past: [...model.past, entry], future: [], backups, lastItem, lastList },
    refused: null,
  };
}

function stepBackOrForward(model: Model, kind: 'undo' | 'redo', { session }: Moment) {
  const { past, future } = model;
  const entry = kind === 'undo' ? past.at(-1) : future.at(-1);
  if (!entry) return { model, refused: `nothing-to-${kind}` } as const;
  const backups = entry.backsUp ? backedUp(model, entry.listIds, session) : model.backups;
  const stepped =
    kind === 'undo'
      ? { contents: entry.before, past: past.slice(0, -1), future: [...future, entry] }
      : { contents: entry.after, past: [...past, entry], future: future.slice(0, -1) };
  return { model: { ...model, ...stepped, backups }, refused: null };
}

/** One copy of a playlist a session, as it was before the session's first change of it. */
function backedUp({ contents, backups }: Model, listIds: readonly number[], session: string) {
  const kept = [...backups];
  for (const listId of listIds) {
    const list = contents.get(listId);
    if (!list || kept.some((one) => one.listId === listId && one.session === session)) continue;
    kept.push({ id: kept.length + 1, listId, session, name: list.name, items: list.items });
  }
  return kept;
}

interface Edited {
  contents: Contents;
  listIds: readonly number[];
  lastItem?: number;
  lastList?: number;
}

function edit(model: Model, command: EditCommand, at: string): Edited | ErrorCode {
  const { contents, backups, lastItem } = model;
  const made = (trackIds: readonly number[]): Item[] =>
    trackIds.map((trackId, i) => ({ id: lastItem + 1 + i, trackId, addedAt: at }));
  if (command.kind === 'create') {
    const listId = model.lastList + 1;
    const items = made(command.trackIds);
    const list: List = {
      ...{ name: command.name, kind: 'local', description: '', createdAt: at },
      ...{ items, dismissed: new Map() },
    };
    const after = new Map([...contents, [listId, list]]);
    return { contents: after, listIds: [listId], lastItem: lastItem + items.length, lastList: listId };
  }
  if (command.kind === 'tidy') return tidied(contents, command);
  const listId = command.playlistId;
  const list = contents.get(listId);
  if (!list) return 'not-found';
  const changed = (change: Partial<List>): Edited => ({
    contents: new Map([...contents, [listId, { ...list, ...change }]]),
    listIds: [listId],
  });
  const { items } = list;
  switch (command.kind) {
    case 'add': {
      const added = made(command.trackIds);
      return {
        ...changed({ items: items.toSpliced(command.at, 0, ...added) }),
        lastItem: lastItem + added.length,
      };
    }
    case 'remove':
      if (!command.itemIds.every((id) => items.some((item) => item.id === id))) return 'stale-view';
      return changed({ items: items.filter(({ id }) => !command.itemIds.includes(id)) });
    case 'removeAllCopies':
      if (!command.trackIds.every((id) => items.some((item) => item.trackId === id))) return 'stale-view';
      return changed({ items: items.filter(({ trackId }) => !command.trackIds.includes(trackId)) });
    case 'move': {
      if (!command.itemIds.every((id) => items.some((item) => item.id === id))) return 'stale-view';
      const moves = ({ id }: Item) => command.itemIds.includes(id);
      const stays = (item: Item) => !moves(item);
      const [head, tail] = [items.slice(0, command.before), items.slice(command.before)];
      return changed({ items: [...head.filter(stays), ...items.filter(moves), ...tail.filter(stays)] });
    }
    case 'reorder': {
      const wanted = command.itemIds.map((id) => items.find((item) => item.id === id));
      const found = wanted.filter((item) => item !== undefined);
      const all = found.length === items.length && new Set(command.itemIds).size === items.length;
      return all && wanted.length === items.length ? changed({ items: found }) : 'stale-view';
    }
    case 'rename':
      return changed({ name: command.name });
    case 'delete':
      return { contents: new Map([...contents].filter(([id]) => id !== listId)), listIds: [listId] };
    case 'restore': {
      const backup = backups.find(({ id }) => id === command.backupId);
      return backup?.listId === listId ? changed({ name: backup.name, items: backup.items }) : 'not-found';
    }
    case 'dismiss':
      if (list.dismissed.has(command.trackId)) return changed({});
      return changed({ dismissed: new Map([...list.dismissed, [command.trackId, at]]) });
  }
}

function tidied(
  contents: Contents,
  { removals }: Extract<EditCommand, { kind: 'tidy' }>,
): Edited | ErrorCode {
  const after = new Map(contents);
  for (const { playlistId, itemIds } of removals) {
    const list = after.get(playlistId);
    if (!list) return 'not-found';
    if (!itemIds.every((id) => list.items.some((item) => item.id === id))) return 'stale-view';
    after.set(playlistId, { ...list, items: list.items.filter(({ id }) => !itemIds.includes(id)) });
  }
  return { contents: after, listIds: removals.map(({ playlistId }) => playlistId) };
}

// Every change goes through here: sent as a command, shown when the library has it, said with an Undo.

import type { EditCommand, EditSummary } from '../../shared/domain/edits.ts';
import { type ErrorCode, toFailure } from '../../shared/domain/result.ts';
import type { CallOutput } from '../../shared/ipc/contract.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useLibrary } from '../stores/library.ts';
import { useRowSelection } from '../stores/selection.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { nextStep, noteDone, noteTaken, type OwnChange } from '../stores/undo.ts';
import { useView } from '../stores/view.ts';
import { keepFocus } from '../stores/window.ts';
import { openPlaylist } from './open.ts';
import { refresh } from './refresh.ts';

/** "Added 3 tracks to Late, instrumental at 5": `tense` is done, undone or redone. */
export function editText(edit: EditSummary, tense: 'done' | 'undone' | 'redone'): string {
  const lists = edit.playlistIds.length;
  const key =
    edit.kind === 'tidy' && lists > 1
      ? 'edit.tidy.several'
      : edit.title === null
        ? (`edit.${edit.kind}` as const)
        : (`edit.${edit.kind}.named` as const);
  const what = t(key, {
    count: edit.count,
    lists,
    name: edit.playlistName,
    title: edit.title,
    at: (edit.at ?? 0) + 1,
  });
  if (tense === 'done') return what;
  // The name is the one it has now.
  if (edit.kind === 'rename' && tense === 'undone') return t('edit.renamedBack', { name: edit.playlistName });
  return t(tense === 'undone' ? 'edit.undone' : 'edit.redone', { what });
}

/** What is said of an edit, and more of it below. */
interface Said {
  text: string;
  more?: string;
}

async function show(
  edit: EditSummary,
  tense: 'done' | 'undone' | 'redone',
  { text, more }: Said = { text: editText(edit, tense) },
): Promise<void> {
  await refresh();
  const open = useView.getState().query?.playlistId;
  if (open === edit.playlistId && edit.itemIds.length > 0) useRowSelection.getState().select(edit.itemIds);
  keepFocus();
  say(text, { action: wayBack(tense), more });
}

const wayBack = (tense: 'done' | 'undone' | 'redone') =>
  tense === 'undone'
    ? { label: t('command.edit.redo'), run: () => void redo() }
    : { label: t('command.edit.undo'), run: () => void undo() };

/** Shows what an edit that was not made by `edit` did, and says it with an Undo. */
export async function showMade({ edit: made, undo: state }: CallOutput<'edit'>): Promise<void> {
  useLibrary.getState().setUndo(state);
  noteDone('edit');
  await show(made, 'done');
}

/** Says a change that the window made itself, with an Undo. */
export function sayDone(change: OwnChange): void {
  noteDone(change);
  say(change.text, { action: wayBack('done'), about: change.about });
}

async function stepOwn(change: OwnChange, direction: 'undo' | 'redo'): Promise<void> {
  await change[direction]();
  noteTaken(direction);
  const [tense, key] =
    direction === 'undo' ? (['undone', 'edit.undone'] as const) : (['redone', 'edit.redone'] as const);
  say(t(key, { what: change.text }), { action: wayBack(tense), about: change.about });
}

/** Edits that wait or run; the library tells of every change, and of our own we need not be told twice. */
let underWay = 0;
export const isEditing = (): boolean => underWay > 0;

let last: Promise<unknown> = Promise.resolve();

/**
 * One after the other, each begun when what the one before it did is on screen: a key held down, or pressed twice in
 * a hurry, then acts on what is there and not on what was.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  underWay++;
  const turn = last.then(work).finally(() => underWay--);
  last = turn.catch(() => undefined);
  return turn;
}

/** After these what is on screen may not be what the library holds. */
const LOOK_AGAIN: readonly ErrorCode[] = ['stale-view', 'not-found', 'thread-stopped'];

async function refused(thrown: unknown): Promise<void> {
  const failure = toFailure(thrown);
  // Nothing more can be done with a damaged file but to repair it: the whole window says so.
  if (failure.code === 'database-corrupt') return useLibrary.getState().fail(failure);
  if (LOOK_AGAIN.includes(failure.code)) await refresh();
  sayFailure(thrown);
}

/**
 * Applies a command, made when its turn comes; null makes none. `tell` says more of it than its kind does. Resolves with what was done, or null when nothing was,
 * because there was nothing to do or it was refused (and said so).
 */
export const edit = (
  make: () => EditCommand | null | Promise<EditCommand | null>,
  tell?: (done: EditSummary) => Said,
): Promise<EditSummary | null> =>
  inTurn(async () => {
    try {
      const command = await make();
      if (!command) return null;
      const reply = await ask('edit', command);
      useLibrary.getState().setUndo(reply.undo);
      noteDone('edit');
      await show(reply.edit, 'done', tell?.(reply.edit));
      return reply.edit;
    } catch (thrown) {
      await refused(thrown);
      return null;
    }
  });

const step = (direction: 'undo' | 'redo'): Promise<void> =>
  inTurn(async () => {
    try {
      const next = nextStep(direction);
      if (next !== 'edit') return await stepOwn(next, direction);
      const reply = await ask(direction);
      useLibrary.getState().setUndo(reply.undo);
      noteTaken(direction);
      await show(reply.edit, direction === 'undo' ? 'undone' : 'redone');
      // What changed is what the user wants to see, wherever they have wandered since.
      const gone = !useLibrary.getState().playlists.some(({ id }) => id === reply.edit.playlistId);
      if (gone) return;
      const another = !reply.edit.playlistIds.includes(useView.getState().query?.playlistId ?? -1);
      if (!another && reply.edit.playlistIds.length > 1) return;
      await openPlaylist(reply.edit.playlistId);
      if (another && reply.edit.itemIds.length > 0) useRowSelection.getState().select(reply.edit.itemIds);
    } catch (thrown) {
      await refused(thrown);
    }
  });

export const undo = (): Promise<void> => step('undo');
export const redo = (): Promise<void> => step('redo');

export async function createPlaylist(name: string, trackIds: number[]): Promise<void> {
  const created = await edit(() => ({ kind: 'create', name, trackIds }));
  if (created) await openPlaylist(created.playlistId);
}

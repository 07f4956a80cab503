// Every change goes through here: sent as a command, shown when the library has it, said with an Undo.

import type { EditCommand, EditSummary } from '../../shared/domain/edits.ts';
import { toFailure } from '../../shared/domain/result.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useLibrary } from '../stores/library.ts';
import { useRowSelection } from '../stores/selection.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { openPlaylist } from './open.ts';
import { refresh } from './refresh.ts';

/** "Added 3 tracks to Late, instrumental at 5": `tense` is done, undone or redone. */
export function editText(edit: EditSummary, tense: 'done' | 'undone' | 'redone'): string {
  const what = t(edit.title === null ? `edit.${edit.kind}` : `edit.${edit.kind}.named`, {
    count: edit.count,
    name: edit.playlistName,
    title: edit.title,
    at: (edit.at ?? 0) + 1,
  });
  if (tense === 'done') return what;
  return t(tense === 'undone' ? 'edit.undone' : 'edit.redone', { what });
}

async function show(edit: EditSummary, tense: 'done' | 'undone' | 'redone'): Promise<void> {
  await refresh();
  const open = useView.getState().query?.playlistId;
  if (open === edit.playlistId && edit.itemIds.length > 0) useRowSelection.getState().select(edit.itemIds);
  const action =
    tense === 'undone'
      ? { label: t('command.edit.redo'), run: () => void redo() }
      : { label: t('command.edit.undo'), run: () => void undo() };
  say(editText(edit, tense), action);
}

let underWay = 0;
/** The library tells of every change; of our own we hear by the reply, and need not be told twice. */
export const isEditing = (): boolean => underWay > 0;

/** Applies a command. Resolves with what was done, or null when it was refused (and said so). */
export async function edit(command: EditCommand): Promise<EditSummary | null> {
  underWay++;
  try {
    const reply = await ask('edit', command);
    useLibrary.getState().setUndo(reply.undo);
    await show(reply.edit, 'done');
    return reply.edit;
  } catch (thrown) {
    if (['stale-view', 'not-found'].includes(toFailure(thrown).code)) await refresh();
    sayFailure(thrown);
    return null;
  } finally {
    underWay--;
  }
}

async function step(direction: 'undo' | 'redo'): Promise<void> {
  underWay++;
  try {
    const reply = await ask(direction);
    useLibrary.getState().setUndo(reply.undo);
    await show(reply.edit, direction === 'undo' ? 'undone' : 'redone');
    // What changed is what the user wants to see, wherever they have wandered since.
    const gone = !useLibrary.getState().playlists.some(({ id }) => id === reply.edit.playlistId);
    if (!gone) await openPlaylist(reply.edit.playlistId);
  } catch (thrown) {
    sayFailure(thrown);
  } finally {
    underWay--;
  }
}

export const undo = (): Promise<void> => step('undo');
export const redo = (): Promise<void> => step('redo');

export async function createPlaylist(name: string, trackIds: number[]): Promise<void> {
  const created = await edit({ kind: 'create', name, trackIds });
  if (created) await openPlaylist(created.playlistId);
}

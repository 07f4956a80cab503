// What the user does about imports: bring files, by dialog, drop or paste; run; see what came of it.

import type { CutOff, ImportPreview } from '../../shared/domain/imports.ts';
import { t } from '../../shared/messages/index.ts';
import { ask, askAboutDropped } from '../bridge/index.ts';
import { useImports } from '../stores/imports.ts';
import { useLibrary } from '../stores/library.ts';
import { notice, over } from '../stores/notices.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { activePart, useWindow } from '../stores/window.ts';
import { openLastPlaylist, openPlaylist } from './open.ts';
import { refresh } from './refresh.ts';

const AT_REST_MS = 3000;

const isOpen = () => useWindow.getState().dialog?.name === 'import';

export function openImport(): void {
  const { step, restart } = useImports.getState();
  if (step === 'done') restart();
  useWindow.getState().open({ name: 'import' });
}

/** Where the keyboard goes when the dialog closes: on the first screen there is no list yet. */
export const afterImport = (): HTMLElement | null =>
  activePart() ?? document.querySelector<HTMLElement>('[data-import]');

export async function look(at: () => Promise<ImportPreview | null>): Promise<void> {
  await useImports.getState().look(at).catch(sayFailure);
}

export const chooseFiles = (what: 'files' | 'folder') => look(() => ask('importChoose', { what }));
export const readPasted = (text: string) => look(() => ask('importPasted', { text }));

export async function importDropped(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const { step } = useImports.getState();
  openImport();
  if (step === 'running') return;
  await look(() => askAboutDropped(files));
}

/** An import that was cut off and that nobody has seen to; null also where that cannot be known now. */
export const lookForCutOff = (): Promise<CutOff | null> => ask('importCutOff').catch(() => null);

export function cutOffText({ names: [name = ''], files }: CutOff): string {
  return files > 1 ? t('import.cutOff.more', { name, count: files - 1 }) : t('import.cutOff', { name });
}

/** Once the window is at rest: what was cut off when the app ended is told of, and seen to in the dialog. */
export function sayCutOff(): void {
  setTimeout(async () => {
    const cutOff = await lookForCutOff();
    if (!cutOff || isOpen()) return;
    const action = { label: t('import.cutOff.show'), run: openImport };
    notice('cut-off', t('import.cutOff.title'), action, cutOffText(cutOff));
  }, AT_REST_MS);
}

export const goOn = (importId: number) => look(() => ask('importGoOn', { importId }));

export async function letBe(importId: number): Promise<void> {
  over('cut-off');
  await ask('importLetBe', { importId }).catch(sayFailure);
}

/** Files are imported whether or not the dialog stays open; when it does not, a message says how it went. */
export async function runImport(): Promise<void> {
  over('cut-off');
  try {
    const { added, playlists, cancelled } = await useImports.getState().run();
    await refresh();
    if (!useView.getState().query && !isOpen()) await openLastPlaylist();
    if (isOpen() || cancelled) return;
    say(t('import.finished', { count: added }), {
      ...(playlists.first !== null && {
        action: { label: t('import.finished.show'), run: () => void showImported() },
      }),
    });
  } catch (thrown) {
    await refresh();
    sayFailure(thrown);
  }
}

/** Opens the first playlist that was made, or else any, where none is open. */
export async function showImported(): Promise<void> {
  const first = useImports.getState().result?.playlists.first ?? null;
  const made = useLibrary.getState().playlists.find(({ id }) => id === first);
  if (made) await openPlaylist(made.id);
  else if (!useView.getState().query) await openLastPlaylist();
}

export async function saveUnread(): Promise<void> {
  const { result } = useImports.getState();
  if (!result) return;
  try {
    const { saved } = await ask('importSaveUnread', { importId: result.importId });
    if (saved) say(t('import.unread.saved'));
  } catch (thrown) {
    sayFailure(thrown);
  }
}

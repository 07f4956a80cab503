// Once, when the window opens: keys and main's events are heard, settings and library taken over, the last playlist
// opened.

import { isCommandId } from '../../shared/commands.ts';
import { toFailure } from '../../shared/domain/result.ts';
import { ask, hear } from '../bridge/index.ts';
import { listenToKeys } from '../commands/keys.ts';
import { runCommand } from '../commands/run.ts';
import { firstAnswers } from '../first-answers.ts';
import { useEvaluation } from '../stores/evaluation.ts';
import { useImports } from '../stores/imports.ts';
import { useLibrary } from '../stores/library.ts';
import { useLibraryExport } from '../stores/library-export.ts';
import { useMusicFolders } from '../stores/music-folders.ts';
import { useNext } from '../stores/next.ts';
import { usePending } from '../stores/pending.ts';
import { keepPlaces, notePlace, startPlaces } from '../stores/places.ts';
import { useRowSelection } from '../stores/selection.ts';
import { useSettings } from '../stores/settings.ts';
import { keepSteering } from '../stores/steering.ts';
import { useSync } from '../stores/sync.ts';
import { sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { windowSettled } from '../ui/useSettled.ts';
import { hearAccount, loadAccount } from './account.ts';
import { isEditing } from './edit.ts';
import { hearRun } from './features.ts';
import { sayCutOff } from './import.ts';
import { takeLanguage } from './language.ts';
import { openPlaylist } from './open.ts';
import { refresh } from './refresh.ts';
import { hearBackup, hearDamage, hearHealth, sayWhatHappened } from './trouble.ts';

/** After the window is there: the account is loaded once the first suggestions are on their way. */
const ACCOUNT_MS = 500;

/** Resolves when everything is in the stores that the window shows first; `shown` when it shows that. */
export async function start(shown: Promise<void>): Promise<void> {
  listenToKeys();
  hearMain();
  const fail = (thrown: unknown) => void shown.then(() => sayFailure(thrown));
  ask('catalogueState').then(useNext.getState().hearCatalogue, fail);
  void shown.then(sayCutOff);
  await takeSettings().then(() => void shown.then(sayWhatHappened), fail);
  if (useSettings.getState().app?.asked) void shown.then(followAsked);
  // Nothing of it is needed for the first frame.
  void shown.then(() => setTimeout(() => void loadAccount(), ACCOUNT_MS));
  await takeLibrary();
  // Most of the library's code is loaded for it.
  void windowSettled.then(() => usePending.getState().load()).catch(() => undefined); // a library that cannot be read says so
}

async function takeSettings(): Promise<void> {
  const [settings, app] = await Promise.all([firstAnswers.settings, firstAnswers.app]);
  useSettings.setState({ ...settings, app });
  startPlaces(settings.places);
  useNext.setState({ order: settings.suggestionOrder });
  await takeLanguage();
}

async function takeLibrary(): Promise<void> {
  const opening = await firstAnswers.opening.catch(toFailure);
  if (!('summary' in opening)) return useLibrary.getState().fail(opening);
  const { view, ...library } = opening;
  useLibrary.getState().show(library);
  if (view) void openPlaylist(view.playlist.id, view);
}

/** Code that most starts do without. */
const followAsked = () => void import('./follow.ts').then(({ follow }) => follow()).catch(sayFailure);

function hearMain(): void {
  useRowSelection.subscribe(({ active }, before) => {
    const { shown } = useView.getState();
    if (shown && active !== before.active) notePlace(shown.playlistId, { active });
  });
  window.addEventListener('pagehide', keepPlaces);
  window.addEventListener('pagehide', keepSteering);
  // A drag must know its links before it starts, those of rows out of sight too.
  useRowSelection.subscribe(({ ids }) => useView.getState().needItems([...ids]));
  hear('libraryChanged', ({ playlistIds }) => {
    if (isEditing()) return;
    const open = useView.getState().query?.playlistId ?? null;
    // What is on screen besides the list is not touched by what comes for others.
    if (playlistIds === null || open === null || playlistIds.includes(open)) void refresh();
    else void useLibrary.getState().load();
  });
  hear(
    'pendingChanged',
    () =>
      void usePending
        .getState()
        .load()
        .catch(() => undefined),
  );
  hear('progress', ({ task, done, total, rows = 0 }) => {
    if (task === 'import') useImports.getState().setProgress({ done, total, rows });
    else if (task === 'export') useLibraryExport.getState().setProgress({ done, total });
    else if (useLibrary.getState().importing) useLibrary.getState().setImporting({ done, total });
  });
  hear('asked', followAsked);
  hear('audioScan', (scan) => useMusicFolders.setState({ scan }));
  hear('catalogueChanged', (catalogue) => {
    useNext.getState().hearCatalogue(catalogue);
    const open = useView.getState().query;
    if (catalogue.state === 'ready' && open) void useNext.getState().request(open.playlistId);
  });
  hear('libraryHealth', ({ health }) => hearHealth(health));
  hear('evaluationProgress', (running) => useEvaluation.getState().setRunning(running));
  hear('featureRun', hearRun);
  hear('accountChanged', hearAccount);
  hear('syncChanged', (sync) => useSync.setState({ sync }));
  hear('widenChanged', (run) => void import('./widen.ts').then((one) => one.hearWidening(run), sayFailure));
  hear('backup', hearBackup);
  hear('damageFound', hearDamage);
  hear('command', ({ id }) => {
    if (isCommandId(id)) runCommand(id);
  });
}

// [Note: The library's handlers] Everything the library thread answers, in one table. The type is derived from the
// contract: a call without a handler here fails to compile. Inputs were parsed at main's gate. Needs no worker, so
// tests and the command line use it as it is.

import type { EditSummary } from '../../shared/domain/edits.ts';
import type { CallOutput } from '../../shared/ipc/contract.ts';
import type { Detect } from '../catalogue/languages/detect.ts';
import { createImportedContents } from './account/imported.ts';
import { createAccountSync } from './account/index.ts';
import { createLibraryExports } from './archive/index.ts';
import { createAudio } from './audio/index.ts';
import type { Emit, LibraryHandlers } from './calls.ts';
import { createCare } from './care/care.ts';
import { readDemo } from './demo/files.ts';
import { importDemo } from './demo/import.ts';
import { createDisconnect } from './disconnect/index.ts';
import type { Driver } from './driver.ts';
import { createEditLog } from './edits/log.ts';
import { exportTo } from './export/export.ts';
import { featureDetail } from './feature-detail.ts';
import { createFeatureSources } from './feature-sources/index.ts';
import { createDistributions } from './features.ts';
import { dismissalsOf } from './feedback.ts';
import { forgetChoices, keepChoices, keptChoices } from './feedback-log.ts';
import { createFilterNames } from './filter-names.ts';
import { createForYou } from './for-you.ts';
import { playlistHistory } from './history.ts';
import { createImports } from './import/index.ts';
import { itemsOf } from './items.ts';
import { artistsNamedIn } from './named-artists.ts';
import { neverIds, neverList, neverSuggest, suggestAgain } from './never.ts';
import { checkWhole } from './open.ts';
import { readOpening } from './opening.ts';
import { createPending } from './pending/index.ts';
import { hasPending } from './pending/rows.ts';
import { listPlaylists, readPlaylist } from './playlists.ts';
import { createPools } from './pools/index.ts';
import { filledPools } from './pools/pools.ts';
import { createSearch } from './search.ts';
import { pickedShape, playlistShape } from './shape.ts';
import { publishSnapshot } from './snapshot.ts';
import { keepSteering, steeringOf } from './steering.ts';
import { itemRows, librarySummary, linksOf, trackIdsOf, trackRows, tracksById } from './tracks.ts';
import { createViews } from './view.ts';
import { createWiden } from './widen/index.ts';

export interface LibraryOptions {
  db: Driver;
  assetsDir: string;
  /** Folder of the catalogue snapshot. */
  catalogueDir: string;
  /** Tells the languages of titles. */
  detect: Detect;
  /** Names this run: one backup of an edited playlist is kept for each. */
  session: string;
  /** ISO 8601. */
  now: () => string;
  emit: Emit;
}

export function createLibrary({
  db,
  assetsDir,
  catalogueDir,
  detect,
  session,
  now,
  emit,
}: LibraryOptions): LibraryHandlers {
  const distributions = createDistributions(db);
  const views = createViews(db);
  const search = createSearch(db);
  const filterNames = createFilterNames(db);
  const care = createCare(db);
  const log = createEditLog(db, session, now);

  const edited = (edit: EditSummary): CallOutput<'edit'> => {
    emit('libraryChanged', { playlistIds: edit.playlistIds });
    if (hasPending(db)) emit('pendingChanged', null);
    return { edit, undo: log.state() };
  };
  const measured = () => {
    distributions.invalidate();
    views.invalidate();
    emit('libraryChanged', { playlistIds: null });
  };
  const tracksChanged = () => {
    search.invalidate();
    filterNames.invalidate();
    care.invalidate();
  };
  const renewed = () => {
    tracksChanged();
    measured();
  };
  const onShow = (playlistIds: number[]) => {
    tracksChanged();
    distributions.invalidate();
    views.invalidate();
    emit('libraryChanged', { playlistIds });
  };
  const imports = createImports({
    db,
    now,
    onProgress: (done, total, rows) => emit('progress', { task: 'import', done, total, rows }),
    onWritten: renewed,
  });
  const exports = createLibraryExports({
    db,
    now,
    onProgress: (done, total) => emit('progress', { task: 'export', done, total }),
  });
  const featureSources = createFeatureSources({ db, now, onWritten: measured });
  const loadDemo = () => {
    const demo = readDemo(assetsDir);
    const total = demo.tracks.length;
    if (importDemo(db, demo, now(), (done) => emit('progress', { task: 'demo', done, total }))) renewed();
    return librarySummary(db);
  };

  return {
    opening: (query) => readOpening(db, views, query),
    librarySummary: () => librarySummary(db),
    verifyLibrary: () => void checkWhole(db),
    loadDemo,
    playlists: () => listPlaylists(db),
    view: views.view,
    rows: ({ itemIds }) => itemRows(db, itemIds),
    trackIdsOf: ({ itemIds }) => trackIdsOf(db, itemIds),
    shape: ({ playlistId }) => playlistShape(db, distributions, playlistId),
    pickedShape: ({ itemIds }) => pickedShape(db, distributions, itemIds),
    featureDetail: ({ playlistId }) => featureDetail(db, playlistId),
    searchTracks: ({ text, limit }) => search.tracks(text, limit),
    edit: (command) => edited(log.apply(command)),
    undo: () => edited(log.undo()),
    redo: () => edited(log.redo()),
    undoState: () => log.state(),
    changeCount: () => log.count(),
    lastChange: ({ name }) => ({ edit: log.last(name), undo: log.state() }),
    history: ({ playlistId }) => playlistHistory(db, playlistId),
    seeds({ playlistId }) {
      const { name } = readPlaylist(db, playlistId); // or `not-found`
      return {
        ...{ name, namedArtists: artistsNamedIn(db, name) },
        trackIds: itemsOf(db, playlistId).map((item) => item.trackId),
        dismissed: dismissalsOf(db, playlistId).map((dismissal) => dismissal.trackId),
        steering: steeringOf(db, playlistId),
        never: neverIds(db),
        pools: filledPools(db),
      };
    },
    members: ({ playlistId }) => {
      readPlaylist(db, playlistId); // or `not-found`
      const items = itemsOf(db, playlistId);
      return { itemIds: items.map(({ id }) => id), trackIds: items.map(({ trackId }) => trackId) };
    },
    steering: ({ playlistId }) => steeringOf(db, playlistId),
    keepSteering: ({ playlistId, steering }) => void keepSteering(db, playlistId, steering),
    namesToFilter: ({ text, limit }) => filterNames.find(text, limit),
    neverList: () => neverList(db),
    neverSuggest: ({ what, trackIds }) => neverSuggest(db, what, trackIds, now()),
    suggestAgain: ({ trackIds, artistIds }) => void suggestAgain(db, trackIds, artistIds),
    whereUsed: ({ trackId }) => care.whereUsed(trackId),
    duplicates: ({ scope }) => care.duplicates(scope),
    unusedTracks: care.unusedTracks,
    tracksByIds: ({ trackIds }) => trackRows(db, trackIds),
    tracks: ({ trackIds }) => tracksById(db, distributions, trackIds),
    links: ({ trackIds }) => linksOf(db, trackIds),
    buildSnapshot: ({ force }) =>
      publishSnapshot(db, catalogueDir, force, {
        detect,
        onProgress: (done, total) => emit('snapshotProgress', { done, total }),
        onSetAside: (reason, path) => emit('snapshotSetAside', { reason, path }),
      }),
    longPlaylists: ({ least }) =>
      listPlaylists(db)
        .filter(({ count, account }) => count >= least && !account?.imported)
        .map(({ id, name }) => ({ id, name, trackIds: itemsOf(db, id).map((item) => item.trackId) })),
    choices: () => keptChoices(db),
    keepChoices: ({ editId, choices }) => keepChoices(db, editId, choices),
    forgetLearned: () => void forgetChoices(db),
    ...imports,
    ...exports,
    ...featureSources,
    ...createAudio({ db, now, onWritten: renewed }),
    ...createPools(db, renewed),
    ...createPending({
      ...{ db, log, session, now, edited },
      onChanged: (playlistId) => {
        if (playlistId !== null) emit('libraryChanged', { playlistIds: [playlistId] });
        emit('pendingChanged', null);
      },
    }),
    ...createDisconnect({ db, catalogueDir, onWritten: renewed }),
    ...createAccountSync({ db, session, now, onShow, onWidened: tracksChanged }),
    ...createImportedContents(db, onShow),
    ...createWiden(db, tracksChanged),
    ...createForYou(db),
    exportTo: (request) => exportTo(db, request),
    close: () => {
      imports.cancelImport(undefined);
      exports.cancelLibraryExport(undefined);
      db.close();
    },
  };
}

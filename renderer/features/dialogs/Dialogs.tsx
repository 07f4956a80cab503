// The one dialog that is open, if any.

import { lazy, Suspense } from 'react';
import { useWindow } from '../../stores/window.ts';
import { CareDialog } from '../care/CareDialog.tsx';
import { WhereUsedDialog } from '../care/WhereUsedDialog.tsx';
import { EvaluationDialog } from '../evaluation/EvaluationDialog.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { OrderDialog } from '../flow/OrderDialog.tsx';
import { ImportDialog } from '../imports/ImportDialog.tsx';
import { Palette } from '../palette/Palette.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { NeverDialog } from '../steering/NeverDialog.tsx';
import { WhyDialog } from '../why/WhyDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { ChoosePlaylistDialog } from './ChoosePlaylistDialog.tsx';
import { ComparePlaylistDialog } from './ComparePlaylistDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

// Seldom opened: not part of what the window starts with.
const DiagnosticsDialog = lazy(() => import('../diagnostics/DiagnosticsDialog.tsx'));
const BackupsDialog = lazy(() => import('../backups/BackupsDialog.tsx'));
const AccountDialog = lazy(() => import('../account/AccountDialog.tsx'));
const CallsDialog = lazy(() => import('../calls/CallsDialog.tsx'));
const FeaturesDialog = lazy(() => import('../sources/FeaturesDialog.tsx'));
const FilesDialog = lazy(() => import('../files/FilesDialog.tsx'));
const LibraryExportDialog = lazy(() => import('../export/LibraryExportDialog.tsx'));
const MoveDialog = lazy(() => import('../place/MoveDialog.tsx'));
const PendingDialog = lazy(() => import('../pending/PendingDialog.tsx'));
const LicencesDialog = lazy(() => import('../licences/LicencesDialog.tsx'));
const PlaybackDialog = lazy(() => import('../playback/PlaybackDialog.tsx'));
const PoolsDialog = lazy(() => import('../pools/PoolsDialog.tsx'));
const UpdatesDialog = lazy(() => import('../updates/UpdatesDialog.tsx'));
const WidenDialog = lazy(() => import('../widen/WidenDialog.tsx'));

export const Dialogs = () => (
  <Suspense>
    <OpenDialog />
  </Suspense>
);

function OpenDialog() {
  const dialog = useWindow((state) => state.dialog);
  switch (dialog?.name) {
    case 'new-playlist':
    case 'rename-playlist':
      return <NameDialog dialog={dialog} />;
    case 'choose-playlist':
      return <ChoosePlaylistDialog trackIds={dialog.trackIds} />;
    case 'compare-playlist':
      return <ComparePlaylistDialog />;
    case 'suggest-order':
      return <OrderDialog playlistId={dialog.playlistId} />;
    case 'care':
      return <CareDialog />;
    case 'account':
      return <AccountDialog />;
    case 'calls':
      return <CallsDialog />;
    case 'features':
      return <FeaturesDialog dialog={dialog} />;
    case 'folders':
      return <FilesDialog />;
    case 'pending':
      return <PendingDialog playlistId={dialog.playlistId} />;
    case 'playback':
      return <PlaybackDialog trackIds={dialog.trackIds} />;
    case 'pools':
      return <PoolsDialog />;
    case 'widen':
      return <WidenDialog />;
    case 'where-used':
      return <WhereUsedDialog trackId={dialog.trackId} />;
    case 'export':
      return <ExportDialog dialog={dialog} />;
    case 'export-library':
      return <LibraryExportDialog />;
    case 'never':
      return <NeverDialog />;
    case 'palette':
      return <Palette initialText={dialog.text} />;
    case 'why':
      return <WhyDialog trackId={dialog.trackId} />;
    case 'evaluation':
      return <EvaluationDialog />;
    case 'import':
      return <ImportDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'diagnostics':
      return <DiagnosticsDialog />;
    case 'updates':
      return <UpdatesDialog />;
    case 'licences':
      return <LicencesDialog />;
    case 'backups':
      return <BackupsDialog />;
    case 'move-data':
      return <MoveDialog />;
    case 'about':
      return <AboutDialog />;
    default:
      return null;
  }
}

// What the library thread answers and tells, beside the window's contract: types only.

import type { ExportRequest } from '../../shared/domain/export.ts';
import type { Percentiles } from '../../shared/domain/features.ts';
import type { Opening, Track } from '../../shared/domain/library.ts';
import type { Place } from '../../shared/domain/settings.ts';
import type { Steering } from '../../shared/domain/steering-defaults.ts';
import type { CallOutput, EventData, Handlers } from '../../shared/ipc/contract.ts';
import type { BuiltSnapshot } from '../catalogue/build.ts';
import type { NamedArtist } from '../catalogue/name-phrases.ts';
import type { Unreadable } from '../catalogue/read.ts';
import type { TrialPlaylist } from '../recommender/evaluate/trial.ts';
import type { Choice } from '../recommender/personal/learn.ts';
import type { SyncLibraryCalls } from './account/index.ts';
import type { LibraryExportCalls } from './archive/index.ts';
import type { AudioCalls } from './audio/index.ts';
import type { DisconnectCalls } from './disconnect/index.ts';
import type { EditCallName } from './edits/log.ts';
import type { ExportResult } from './export/export.ts';
import type { FeatureSourceCalls } from './feature-sources/index.ts';
import type { ImportCalls } from './import/index.ts';
import type { PendingCalls } from './pending/index.ts';
import type { PoolCalls } from './pools/index.ts';
import type { PoolRow } from './pools/pools.ts';
import type { WidenLibraryCalls } from './widen/index.ts';

/** What main and the suggestion thread's client ask beyond the window's contract. */
export interface OpeningQuery {
  playlistId: number | null;
  places: readonly Place[];
}

/** A playlist as suggestions need it. */
export interface SeedPlaylist {
  name: string;
  /** Those that are called as some words of it. */
  namedArtists: NamedArtist[];
  /** In saved order. */
  trackIds: number[];
  dismissed: number[];
  steering: Steering;
  /** For no playlist. */
  never: { trackIds: number[]; artistIds: number[] };
  /** All there are. */
  pools: PoolRow[];
}

export type LibraryInternal = {
  seeds: (input: { playlistId: number }) => SeedPlaylist;
  /** The playlist's items and their tracks in the saved order. Throws `not-found`. */
  members: (input: { playlistId: number }) => { itemIds: number[]; trackIds: number[] };
  /** `playlistId`: the one to show, where `places` says; the first one if it is gone or none is named. */
  opening: (input: OpeningQuery) => Opening;
  /** In the order asked; unknown ids are left out. */
  tracks: (input: { trackIds: number[] }) => (Track & { percentiles: Percentiles })[];
  /** Each track's https page, null where it has none; in the order asked. */
  links: (input: { trackIds: number[] }) => (string | null)[];
  /** How many edits, undos and redos were ever committed. */
  changeCount: (input: undefined) => number;
  /** What the last of them answered, or would have. */
  lastChange: (input: { name: EditCallName }) => CallOutput<'edit'>;
  /** Null when the library has no tracks. */
  buildSnapshot: (input: { force: boolean }) => Promise<BuiltSnapshot | null>;
  /** Playlists of at least so many tracks, to try suggestions on. */
  longPlaylists: (input: { least: number }) => TrialPlaylist[];
  /** What personal weights are learned from, oldest first: [Note: Personal weights]. */
  choices: (input: undefined) => Choice[];
  keepChoices: (input: { editId: number; choices: Choice[] }) => void;
  /** Writes a file of the user's choice. Throws `export-...` and `not-found`. */
  exportTo: (input: ExportRequest & { path: string }) => Promise<ExportResult>;
  /** The last call before the thread is stopped. */
  close: (input: undefined) => void;
};
export type LibraryHandlers = Handlers<'library'> &
  LibraryInternal &
  ImportCalls &
  LibraryExportCalls &
  FeatureSourceCalls &
  AudioCalls &
  PoolCalls &
  PendingCalls &
  DisconnectCalls &
  SyncLibraryCalls &
  WidenLibraryCalls;

export interface LibraryEvents {
  libraryChanged: EventData<'libraryChanged'>;
  progress: EventData<'progress'>;
  pendingChanged: EventData<'pendingChanged'>;
  snapshotProgress: { done: number; total: number };
  snapshotSetAside: { reason: Unreadable; path: string };
}
export type Emit = <N extends keyof LibraryEvents>(event: N, data: LibraryEvents[N]) => void;

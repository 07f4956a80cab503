// [Note: The contract] Every call the renderer can make and every event it can hear, in one table.
// Main's handlers, the preload surface, the renderer's bridge and the test doubles are derived from it:
// adding a call is one entry here, and forgetting its handler fails to compile. `to` says who answers:
// main itself, or the library thread, to which main passes the parsed input on.

import * as z from 'zod';
import { boundedArray, boundedText } from '../domain/bounded.ts';
import { editCommandSchema, editSummarySchema, undoStateSchema } from '../domain/edits.ts';
import { featureDetailSchema, pickedShapeSchema } from '../domain/feature-detail.ts';
import { featureRunSchema } from '../domain/feature-sources.ts';
import {
  foundTrackSchema,
  historyEntrySchema,
  itemRowSchema,
  librarySummarySchema,
  openingSchema,
  playlistSchema,
  shapeSchema,
  viewQuerySchema,
  viewSchema,
} from '../domain/library.ts';
import { MAX_QUERY, MAX_ROWS } from '../domain/limits.ts';
import type { ErrorCode, Failure } from '../domain/result.ts';
import { settingsChangeSchema, settingsSchema } from '../domain/settings.ts';
import { catalogueStateSchema } from '../domain/suggestions.ts';
import { accountCalls, accountEvents } from './account-calls.ts';
import { audioCalls, audioEvents } from './audio-calls.ts';
import { backupCalls } from './backup-calls.ts';
import { careCalls } from './care-calls.ts';
import { destinationCalls, destinationEvents } from './destination-calls.ts';
import { diagnosticsCalls } from './diagnostics-calls.ts';
import { exportCalls } from './export-calls.ts';
import { featureCalls } from './feature-calls.ts';
import { forYouCalls } from './for-you-calls.ts';
import { importCalls } from './import-calls.ts';
import { importedCalls } from './imported-calls.ts';
import { libraryExportCalls } from './library-export-calls.ts';
import { licenceCalls } from './licence-calls.ts';
import { listenCalls } from './listen-calls.ts';
import { pendingCalls, pendingEvents } from './pending-calls.ts';
import { placeCalls } from './place-calls.ts';
import { poolCalls } from './pool-calls.ts';
import { steeringCalls } from './steering-calls.ts';
import { suggestionCalls } from './suggestion-calls.ts';
import { syncCalls, syncEvents } from './sync-calls.ts';
import { updateCalls, updateEvents } from './update-calls.ts';
import { upkeepCalls } from './upkeep-calls.ts';
import { widenCalls, widenEvents } from './widen-calls.ts';

const id = z.number().int();
const nothing = z.undefined();
/** What a step back or forward did, and what can be undone or redone now. */
const editReply = z.object({ edit: editSummarySchema, undo: undoStateSchema });

/** Main's own: that the code is one of them is the compiler's to check. */
const failureSchema: z.ZodType<Failure> = z.object({
  code: z.custom<ErrorCode>((code) => typeof code === 'string'),
  detail: z.string().exactOptional(),
});

interface Call {
  to: 'main' | 'library';
  input: z.ZodType;
  output: z.ZodType;
}

export const calls = {
  appInfo: {
    to: 'main',
    input: nothing,
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      node: z.string(),
      platform: z.string(),
      /** Tags of the system's languages, the most wanted first. */
      systemLanguages: z.array(z.string()),
      /** True on the fallback runtime that is for development and tests only. */
      developmentRuntime: z.boolean(),
      /** True for the first that asks after the page died and was loaded again. */
      reloaded: z.boolean(),
      /** True when the system started Segue to show something: `takeDestination` says what. */
      asked: z.boolean(),
      /** Files of the profile that could not be read at this start and are kept under these names. */
      setAside: z.array(z.string()),
    }),
  },
  settingsGet: { to: 'main', input: nothing, output: settingsSchema },
  settingsSet: { to: 'main', input: settingsChangeSchema, output: settingsSchema },
  ...suggestionCalls,
  /** Opens the track's own page in the browser. */
  listen: { to: 'main', input: z.object({ trackId: id }), output: nothing },
  /** Puts the tracks' links on the clipboard, one a line; `copied` counts those that have one. */
  copyLinks: {
    to: 'main',
    input: z.object({ trackIds: boundedArray(id, { max: MAX_ROWS }) }),
    output: z.object({ copied: z.number() }),
  },
  /** Opens one of the pages the app itself refers to. */
  openPage: {
    to: 'main',
    input: z.object({
      page: z.enum([
        'demo-source',
        'demo-license',
        'pool-tidytuesday',
        'pool-kaggle',
        'pool-mpd',
        'pool-exportify',
        'spotify-dashboard',
        'spotify-apps',
      ]),
    }),
    output: nothing,
  },

  ...upkeepCalls,
  ...backupCalls,
  ...placeCalls,
  quit: { to: 'main', input: nothing, output: nothing },

  /** The library, and the playlist of last time or else the first, as the window shows them first. */
  opening: { to: 'main', input: nothing, output: openingSchema },
  librarySummary: { to: 'library', input: nothing, output: librarySummarySchema },
  loadDemo: { to: 'library', input: nothing, output: librarySummarySchema },
  playlists: { to: 'library', input: nothing, output: z.array(playlistSchema) },
  /** `from`: the row that is to be at the top, whose rows and the next ones come along; the first without it. */
  view: {
    to: 'library',
    input: viewQuerySchema.extend({ from: z.number().int().min(0).max(MAX_ROWS).optional() }),
    output: viewSchema,
  },
  /** Rows for these item ids, in the order asked; ids that are gone are left out. */
  rows: {
    to: 'library',
    input: z.object({ itemIds: boundedArray(id, { max: 1000 }) }),
    output: z.array(itemRowSchema),
  },
  /** The track ids behind these items, in the order asked. */
  trackIdsOf: {
    to: 'library',
    input: z.object({ itemIds: boundedArray(id, { max: MAX_ROWS }) }),
    output: z.array(id),
  },
  shape: { to: 'library', input: z.object({ playlistId: id }), output: shapeSchema },
  /** The shape of some of a playlist's items; ids that are gone are left out. */
  pickedShape: {
    to: 'library',
    input: z.object({ itemIds: boundedArray(id, { max: MAX_ROWS }) }),
    output: pickedShapeSchema,
  },
  featureDetail: { to: 'library', input: z.object({ playlistId: id }), output: featureDetailSchema },
  /** Tracks of the library and its pools by the words of title, artist and album; none for no words. */
  searchTracks: {
    to: 'library',
    input: z.object({ text: boundedText(MAX_QUERY), limit: z.number().int().min(1).max(500) }),
    output: z.array(foundTrackSchema),
  },
  edit: { to: 'library', input: editCommandSchema, output: editReply },
  undo: { to: 'library', input: nothing, output: editReply },
  redo: { to: 'library', input: nothing, output: editReply },
  undoState: { to: 'library', input: nothing, output: undoStateSchema },
  history: { to: 'library', input: z.object({ playlistId: id }), output: z.array(historyEntrySchema) },
  ...steeringCalls,
  ...importCalls,
  ...destinationCalls,
  ...diagnosticsCalls,
  ...careCalls,
  ...exportCalls,
  ...libraryExportCalls,
  ...featureCalls,
  ...audioCalls,
  ...poolCalls,
  ...pendingCalls,
  ...importedCalls,
  ...accountCalls,
  ...syncCalls,
  ...listenCalls,
  ...widenCalls,
  ...forYouCalls,
  ...updateCalls,
  ...licenceCalls,
} as const satisfies Record<string, Call>;

export const events = {
  /** Playlists whose contents or names changed; null: any of them, ask anew. */
  libraryChanged: z.object({ playlistIds: z.array(id).nullable() }),
  /** `rows`: how many were read, of an import; its `done` and `total` are bytes. */
  progress: z.object({
    task: z.enum(['demo', 'import', 'export']),
    done: z.number(),
    total: z.number(),
    rows: z.number().exactOptional(),
  }),
  ...audioEvents,
  ...destinationEvents,
  ...pendingEvents,
  ...accountEvents,
  ...syncEvents,
  ...widenEvents,
  ...updateEvents,
  catalogueChanged: catalogueStateSchema,
  featureRun: featureRunSchema,
  evaluationProgress: z.object({ done: z.number(), total: z.number() }),
  /** The library thread: not answering for ten seconds, answering after that, started again after it died, or not. */
  libraryHealth: z.object({ health: z.enum(['silent', 'answering', 'restarted', 'stopped']) }),
  /** The library's daily copy was made (null), or why it could not be. */
  backup: z.object({ failure: failureSchema.nullable() }),
  /** What looking through the whole library, while nobody asked for anything, has found. */
  damageFound: z.object({ failure: failureSchema }),
  /** A menu entry was chosen or its accelerator pressed. */
  command: z.object({ id: z.string() }),
} as const satisfies Record<string, z.ZodType>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<N extends CallName> = z.infer<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<Calls[N]['output']>;
export type CallsTo<T extends Call['to']> = {
  [N in CallName]: Calls[N]['to'] extends T ? N : never;
}[CallName];

/** A handler for every call that `T` answers; it throws `SegueError` to fail. */
export type Handlers<T extends Call['to']> = {
  [N in CallsTo<T>]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

export type Events = typeof events;
export type EventName = keyof Events;
export type EventData<N extends EventName> = z.infer<Events[N]>;

// What the user has set, kept by electron-store.

import * as z from 'zod';
import { LANGUAGES } from '../messages/languages.ts';
import { boundedArray } from './bounded.ts';
import { isClientId, MOST_PORT } from './client-id.ts';
import { COLUMN_IDS, COLUMN_WIDTH } from './columns.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { ASKED_SOURCES } from './feature-source-ids.ts';
import { MAX_PLACES, MAX_ROWS } from './limits.ts';
import { sortSchema } from './sort.ts';
import { SUGGESTION_ORDERS } from './suggestion-order.ts';
import { MAX_ZOOM, MIN_ZOOM } from './zoom.ts';

/** Where the user was in a playlist. */
const placeSchema = z.object({
  playlistId: z.number().int(),
  sort: sortSchema.nullable(),
  /** How many rows, and parts of one, were scrolled out above. */
  top: z.number().min(0).max(MAX_ROWS),
  /** The item the keyboard was on. */
  active: z.number().int().nullable(),
});
export type Place = z.infer<typeof placeSchema>;

const fields = {
  language: z.enum(['system', ...LANGUAGES]),
  theme: z.enum(['system', 'light', 'dark']),
  /** `reduced`: nothing moves, whatever the system says. */
  motion: z.enum(['system', 'reduced']),
  /** `more`: high contrast, whatever the system says. */
  contrast: z.enum(['system', 'more']),
  density: z.enum(['comfortable', 'compact']),
  /** How large everything is drawn: 1 as designed. */
  zoom: z.number().min(MIN_ZOOM).max(MAX_ZOOM),
  lastPlaylistId: z.number().int().nullable(),
  /** Opened lately, the latest first. */
  recentPlaylistIds: boundedArray(z.number().int(), { max: 20 }),
  /** Whether the user's own weights are learned from what they add and turn away. */
  learn: z.boolean(),
  suggestionOrder: z.enum(SUGGESTION_ORDERS),
  /** Columns of the table besides the title, the most wanted first: where room is short the last give way. */
  columns: boundedArray(z.enum(COLUMN_IDS), { max: COLUMN_IDS.length }),
  /** px, of columns that were made wider or narrower. */
  columnWidths: z.partialRecord(
    z.enum(COLUMN_IDS),
    z.number().int().min(COLUMN_WIDTH.min).max(COLUMN_WIDTH.max),
  ),
  /** Sources of audio features that may be asked over the network: none until the user says so. */
  featuresAllowed: boundedArray(z.enum(ASKED_SOURCES), { max: ASKED_SOURCES.length }),
  /** Of the user's own app at Spotify. */
  spotifyClientId: z.string().refine(isClientId).nullable(),
  /** Where the browser comes back to after signing in; 0: any that is free. */
  spotifyPort: z.number().int().min(0).max(MOST_PORT),
  /** Where pages on Spotify are opened. */
  spotifyLinks: z.enum(['browser', 'app']),
  /** Whether Segue may control what plays on Spotify: asked for at the next sign-in. */
  spotifyControl: z.boolean(),
  /** The latest first. */
  places: boundedArray(placeSchema, { max: MAX_PLACES }),
};

/** Makes whole settings of any part of them, `{}` included. */
export const settingsSchema = z.object({
  language: fields.language.default(DEFAULT_SETTINGS.language),
  theme: fields.theme.default(DEFAULT_SETTINGS.theme),
  motion: fields.motion.default(DEFAULT_SETTINGS.motion),
  contrast: fields.contrast.default(DEFAULT_SETTINGS.contrast),
  density: fields.density.default(DEFAULT_SETTINGS.density),
  zoom: fields.zoom.default(DEFAULT_SETTINGS.zoom),
  lastPlaylistId: fields.lastPlaylistId.default(DEFAULT_SETTINGS.lastPlaylistId),
  recentPlaylistIds: fields.recentPlaylistIds.default(DEFAULT_SETTINGS.recentPlaylistIds),
  learn: fields.learn.default(DEFAULT_SETTINGS.learn),
  suggestionOrder: fields.suggestionOrder.default(DEFAULT_SETTINGS.suggestionOrder),
  columns: fields.columns.default(DEFAULT_SETTINGS.columns),
  columnWidths: fields.columnWidths.default(DEFAULT_SETTINGS.columnWidths),
  featuresAllowed: fields.featuresAllowed.default(DEFAULT_SETTINGS.featuresAllowed),
  spotifyClientId: fields.spotifyClientId.default(DEFAULT_SETTINGS.spotifyClientId),
  spotifyPort: fields.spotifyPort.default(DEFAULT_SETTINGS.spotifyPort),
  spotifyLinks: fields.spotifyLinks.default(DEFAULT_SETTINGS.spotifyLinks),
  spotifyControl: fields.spotifyControl.default(DEFAULT_SETTINGS.spotifyControl),
  places: fields.places.default(DEFAULT_SETTINGS.places),
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * Only what is to change. It has no defaults: with them, whatever is left out would be set back. What may be asked over
 * the network, and the account, have calls of their own.
 */
export const settingsChangeSchema = z
  .object(fields)
  .omit({ featuresAllowed: true, spotifyClientId: true, spotifyPort: true })
  .partial();

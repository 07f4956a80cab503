// Settings of someone who has not set any. Apart from their schema, so that the window can start with them without it.

import type { ColumnId } from './columns.ts';
import type { AskedSourceId } from './feature-source-ids.ts';
import type { Place } from './settings.ts';
import type { SuggestionOrder } from './suggestion-order.ts';

export const DEFAULT_SETTINGS = {
  language: 'system',
  theme: 'system',
  motion: 'system',
  contrast: 'system',
  density: 'comfortable',
  zoom: 1,
  lastPlaylistId: null,
  recentPlaylistIds: [] as number[],
  learn: false,
  suggestionOrder: 'fit' as SuggestionOrder,
  columns: ['tempo', 'duration', 'energy', 'year', 'album', 'key', 'added'] as ColumnId[],
  featuresAllowed: [] as AskedSourceId[],
  spotifyClientId: null as string | null,
  spotifyPort: 0 as number,
  spotifyLinks: 'browser' as 'browser' | 'app',
  spotifyControl: false as boolean,
  places: [] as Place[],
  columnWidths: {} as Partial<Record<ColumnId, number>>,
} as const;

// Settings of someone who has not set any. Apart from their schema, so that the window can start with them without it.

export const DEFAULT_SETTINGS = {
  theme: 'system',
  motion: 'system',
  density: 'comfortable',
  lastPlaylistId: null,
  recentPlaylistIds: [] as number[],
  discover: 0.35,
} as const;

// What a ranking looks at, by name: each is a file of electron/recommender/signals, and a part of a score on screen.

/** In the order they are summed and, where contributions are equal, named. */
export const SIGNALS = [
  'artist',
  'album',
  'genre',
  'audio',
  'kind',
  'year',
  'language',
  'tempo',
  'energy',
  'key',
  'duration',
  'explicit',
  'title',
  'popularity',
  'playlists',
  'newArtist',
  'shape',
] as const;
export type SignalName = (typeof SIGNALS)[number];

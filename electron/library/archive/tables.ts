// What of a library goes into its file, and how each table's rows find their place in another library. A test fails
// when a table of the schema is not named here.

export interface ArchivedTable {
  name: string;
  /** Rows are written in this order; unique. */
  order: readonly string[];
  /** Columns by which a row is one that the library has; such tables have an `id` that others point to. */
  key?: readonly string[];
  /** Columns that hold an id of another table. */
  refs?: Readonly<Record<string, string>>;
  /** A row that the library has takes over what it lacks. */
  fill?: boolean;
}

/** Rows that mean the same in any library, in an order in which what they point to has come before. */
export const MERGED: readonly ArchivedTable[] = [
  { name: 'artists', order: ['id'], key: ['source', 'source_id'] },
  { name: 'albums', order: ['id'], key: ['source', 'source_id'] },
  { name: 'genres', order: ['id'], key: ['name'] },
  { name: 'pools', order: ['id'], key: ['name'] },
  {
    ...{ name: 'tracks', order: ['id'], key: ['source', 'source_id'] },
    ...{ refs: { album_id: 'albums' }, fill: true },
  },
  {
    ...{ name: 'track_artists', order: ['track_id', 'position'] },
    refs: { track_id: 'tracks', artist_id: 'artists' },
  },
  {
    ...{ name: 'track_genres', order: ['track_id', 'position'] },
    refs: { track_id: 'tracks', genre_id: 'genres' },
  },
  { name: 'audio_features', order: ['track_id'], refs: { track_id: 'tracks' } },
  { name: 'feature_answers', order: ['track_id', 'source'], refs: { track_id: 'tracks' } },
  { name: 'track_keys', order: ['track_id'], refs: { track_id: 'tracks' } },
  { name: 'pool_tracks', order: ['pool_id', 'track_id'], refs: { pool_id: 'pools', track_id: 'tracks' } },
  { name: 'never_tracks', order: ['track_id'], refs: { track_id: 'tracks' } },
  { name: 'never_artists', order: ['artist_id'], refs: { artist_id: 'artists' } },
];

export const PLAYLISTS: ArchivedTable = { name: 'playlists', order: ['id'] };
/** A playlist's together and in their order. */
export const ITEMS: ArchivedTable = { name: 'playlist_items', order: ['playlist_id', 'position', 'id'] };

/** What is kept with a playlist: comes with one that the library did not have. */
export const WITH_PLAYLISTS: readonly ArchivedTable[] = [
  {
    ...{ name: 'feedback', order: ['playlist_id', 'track_id'] },
    refs: { playlist_id: 'playlists', track_id: 'tracks' },
  },
  { name: 'steering', order: ['playlist_id'], refs: { playlist_id: 'playlists' } },
];

/** Playlists that are heard of alone: each names its tracks in one column, which `mergePoolPlaylists` translates. */
export const POOL_PLAYLISTS: ArchivedTable = { name: 'pool_playlists', order: ['id'] };

/**
 * The log of edits with undo, the orders kept before them, what was learned of them, and which playlists came of which
 * file: one library's own, which speak in its ids. They come whole into a library that has nothing of its own.
 */
export const HISTORY: readonly ArchivedTable[] = [
  { name: 'playlist_revisions', order: ['playlist_id'] },
  { name: 'edits', order: ['id'] },
  { name: 'backups', order: ['id'] },
  { name: 'feedback_log', order: ['edit_id'] },
  { name: 'import_playlists', order: ['digest'] },
];

/** One computer's own: reports of what was read, whom it asks for audio features and how far it got, its audio files. */
export const LEFT_OUT: readonly string[] = [
  ...['imports', 'import_unread', 'import_files'],
  ...['feature_sources', 'feature_runs', 'audio_folders', 'audio_files'],
  // An account is connected anew; its playlists come as playlists.
  ...['account', 'account_playlists', 'account_items', 'account_fresh', 'account_top', 'account_plays'],
  ...['account_pools', 'account_track_facts', 'account_covers'],
  ...['pending_edits', 'sync_state', 'sync_etags', 'budgets'],
  ...['account_track_artists', 'account_widening', 'account_widen_steps', 'account_widen_read'],
];

export const ARCHIVED: readonly ArchivedTable[] = [
  ...MERGED,
  PLAYLISTS,
  ITEMS,
  ...WITH_PLAYLISTS,
  POOL_PLAYLISTS,
  ...HISTORY,
];

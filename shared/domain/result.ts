// Errors are values with a code: the code chooses the sentence the user reads, the log keeps the cause.

export type ErrorCode =
  | 'invalid-input' // a caller broke the contract: a bug, not the user's fault
  | 'foreign-sender' // a frame that is not the app's own called the bridge
  | 'not-found' // playlist, item, track or backup is gone
  | 'stale-view' // the view was made before an edit: ask again
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'playlist-full' // more than 10,000 items
  | 'not-yours' // a playlist of the account's list that somebody else owns, or Liked Songs
  | 'not-read-yet' // a playlist of the account whose contents are not all known
  | 'no-link' // the track has no page to open
  | 'link-refused' // its address is not on the allow-list
  | 'folder-not-opened' // the system's file manager could not show it
  | 'import-running' // one at a time
  | 'import-gone' // what was to be imported was chosen before something else was
  | 'folder-known' // a music folder that is one already, or lies within or around one
  | 'name-taken' // another of its kind has the name
  | 'file-not-read' // a file or folder of the user's, for a reason of its own
  | 'demo-missing' // the bundled demo library could not be read
  | 'database-failed' // SQLite refused for a reason of its own: `detail` names its code
  | 'database-corrupt' // the library file is damaged, or no database
  | 'database-missing' // the library file is gone, and its copies or its log are there
  | 'database-newer' // written by a newer Segue
  | 'database-locked' // another program holds it
  | 'settings-failed' // settings.json could not be written, for a reason of its own
  | 'move-failed' // the data folder could not be moved, or its new place not be kept, for a reason of its own
  | 'disk-full'
  | 'disk-read-only' // the disk, the folder or the file may not be written
  | 'no-backup' // none that could be read
  | 'snapshot-failed' // the catalogue could not be built or read
  | 'no-catalogue' // no snapshot published yet
  | 'suggestions-stopped' // the suggestion thread died twice in a row
  | 'ranker-damaged' // a file that ranking needs is missing from the app, or is not what it must be
  | 'export-running' // one of the whole library at a time
  | 'export-full' // no room for the file that the user wants written
  | 'export-read-only' // its folder may not be written
  | 'export-failed' // it could not be written for another reason
  | 'features-not-allowed' // the user has not allowed this source of audio features to be asked
  | 'features-running' // it is being asked: wait, or stop it first
  | 'features-offline' // no connection to it could be made
  | 'features-down' // it answers that it is in trouble, again and again
  | 'features-refused' // it refuses to answer
  | 'features-not-understood' // what it answers is not what was agreed
  | 'account-off' // nobody can sign in on this runtime
  | 'signed-out' // nobody is signed in to Spotify
  | 'account-deleting' // an account is being deleted: that first
  | 'no-browser' // none could be opened
  | 'playback-off' // controlling playback is not turned on
  | 'playback-signed-out'
  | 'playback-not-permitted' // the sign-in was before it was turned on
  | 'playback-no-premium'
  | 'playback-no-device' // none plays, and none was named
  | 'playback-device-gone'
  | 'playback-refused' // by the device
  | 'playback-later' // no call is left of this kind; `detail`: ms since 1970, until when
  | 'playback-unreachable' // nobody knows whether it was carried out
  | 'playback-nothing' // none of the tracks is on Spotify
  | 'update-offline' // who publishes Segue could not be reached
  | 'update-down' // it answers that it cannot
  | 'update-none' // nothing is published there
  | 'update-redirected' // it leads somewhere that is not built in
  | 'update-not-signed' // not with the key that is built in
  | 'update-not-understood' // signed, and not what this version knows
  | 'update-older' // what is published is older than what runs
  | 'update-replayed' // the answer is older than one before
  | 'update-no-file' // nothing in it for this system
  | 'update-cut-off' // the download ended too early, or went silent
  | 'update-damaged' // what was downloaded is not what was signed
  | 'update-not-installed' // a downloaded update is not what runs now
  | 'licences-missing' // the list of them, or the document that comes with Electron
  | 'superseded' // a newer request won: nothing to show
  | 'thread-stopped' // a worker thread ended while the call was under way
  | 'not-made' // a worker thread ended before it made the edit: known, not guessed
  | 'internal';

export interface Failure {
  code: ErrorCode;
  /** For the log, and for who wants to know exactly; the user's sentence is chosen by the code. */
  detail?: string;
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Thrown inside a process; turned into a `Failure` at its border. */
export class SegueError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail ?? code, options);
    this.name = 'SegueError';
    this.code = code;
  }
}

/** The wire form of anything thrown. Unknown errors become `internal`: their text is for the log only. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof SegueError) {
    return thrown.message === thrown.code
      ? { code: thrown.code }
      : { code: thrown.code, detail: thrown.message };
  }
  return { code: 'internal', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

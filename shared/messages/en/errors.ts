// A sentence for each error code: what happened, and what to do next.

export const errors = {
  'error.invalid-input': 'Segue asked itself something it could not answer. Nothing was changed.',
  'error.foreign-sender': 'A page that is not Segue’s own was refused.',
  'error.not-found': 'That is no longer in the library. The view has been refreshed.',
  'error.stale-view': 'The playlist changed meanwhile. The view has been refreshed; please try again.',
  'error.nothing-to-undo': 'There is nothing to undo.',
  'error.nothing-to-redo': 'There is nothing to redo.',
  'error.name-empty': 'A playlist needs a name.',
  'error.playlist-full': 'A playlist holds at most 10,000 tracks. Nothing was added.',
  'error.no-link': 'This track has no page to open.',
  'error.link-refused': 'This track’s address is not one that Segue opens.',
  'error.demo-missing': 'The demo library could not be read. Reinstalling Segue puts it back.',
  'error.database-failed':
    'The library file refused the change. Nothing was changed; check that the disk is not full.',
  'error.database-newer': 'This library was written by a newer Segue. Update Segue to open it.',
  'error.snapshot-failed': 'The index for suggestions could not be built. Your playlists are not affected.',
  'error.no-catalogue': 'The index for suggestions is not ready yet.',
  'error.superseded': 'A newer request replaced this one.',
  'error.thread-stopped': 'A part of Segue stopped. Restart Segue; nothing that was saved is lost.',
  'error.internal': 'Something went wrong inside Segue. Nothing was changed; the log has the details.',
} as const;

// Pools of candidates, past imports, and where a bigger pool comes from.

export const pools = {
  'command.library.pools': 'Pools…',
  'pools.title': 'Pools',
  'pools.looks': 'What to see',
  'pools.look.pools': 'Pools',
  'pools.look.imports': 'Imports',
  'pools.look.bigger': 'Get a bigger pool',
  'pools.intro':
    'Suggestions come from the pools that are on. Of one that is off nothing is used: not its tracks, not its playlists, not what it knows of popularity.',
  'pools.for': 'Choose for',
  'pools.for.all': 'All playlists',
  'pools.for.this': 'This playlist',
  'pools.own': 'Choose other pools for “{{name}}”',
  'pools.own.off': 'It takes what is chosen for all playlists.',
  'pools.noneOn': 'No pool is on: there is nothing to suggest from.',
  'pools.loading': 'Counting…',
  'pools.library': 'Your playlists',
  'pools.use': 'Suggest from {{name}}',
  'pools.more': 'More about {{name}}',
  'pools.tracks_one': '{{number}} track',
  'pools.tracks_other': '{{number}} tracks',
  'pools.features': '{{percent}} % with audio features',
  'pools.playlists_one': '{{number}} playlist',
  'pools.playlists_other': '{{number}} playlists',
  'pools.file.changed': 'Its file has changed since.',
  'pools.file.changedOld': 'It is more than a week old, and its file has changed since.',
  'pools.again': 'Import again…',
  'pools.rename': 'Rename…',
  'pools.remove': 'Remove…',
  'pools.name': 'Name of the pool',
  'pools.save': 'Rename',
  'pools.cancel': 'Cancel',
  'pools.removal': 'Remove “{{name}}”?',
  'pools.removal.goes_one': '{{number}} track leaves the library: nothing else holds it.',
  'pools.removal.goes_other': '{{number}} tracks leave the library: nothing else holds them.',
  'pools.removal.none': 'No track leaves the library.',
  'pools.removal.stays_one': '{{number}} track stays: a playlist, another pool or your history holds it.',
  'pools.removal.stays_other': '{{number}} tracks stay: playlists, other pools or your history hold them.',
  'pools.removal.about':
    'No playlist changes. This cannot be undone, but what was imported can be imported again.',
  'pools.removal.do': 'Remove the pool',
  'pools.removing': 'Removing…',
  'pools.removed_one': 'Removed “{{name}}”; {{number}} track left the library',
  'pools.removed_other': 'Removed “{{name}}”; {{number}} tracks left the library',
  'pools.importMore': 'Import…',
  'pools.andMore_one': '{{name}} and {{count, number}} more',
  'pools.andMore_other': '{{name}} and {{count, number}} more',
  'pools.into': 'Pool',
  'pools.into.hint':
    'Suggestions can be taken from it or not. A pool that has this name already is added to.',

  'imports.none': 'Nothing was imported yet.',
  'imports.none.hint': 'What you import is listed here: when, of which file, and how it went.',
  'imports.table': 'Imports, the newest first',
  'imports.when': 'When',
  'imports.files': 'File',
  'imports.rows': 'Rows',
  'imports.added': 'New tracks',
  'imports.unread': 'Not read',
  'imports.unknown': 'not written down',
  'imports.more_one': '{{names}} and {{count, number}} more',
  'imports.more_other': '{{names}} and {{count, number}} more',
  'imports.cancelled': 'stopped',
  'imports.running': 'cut off',

  'bigger.intro':
    'The more tracks there are to choose from, the better suggestions get. These collections can be imported as they are. Segue fetches nothing: a link opens in your browser, and you bring the file with Import.',
  'bigger.open': 'Open the page',
  'bigger.openNamed': 'Open the page of {{name}}',
  'bigger.kaggle': 'Dataset dumps on Kaggle',
  'bigger.kaggle.what':
    'Tables of tracks with audio features: “Spotify Tracks Dataset” has some 114,000 with genres, “Spotify 1.2M+ Songs” more than a million.',
  'bigger.kaggle.how':
    'Download as a signed-in user, unpack, and import the CSV. It becomes a pool; no playlists are made.',
  'bigger.kaggle.licence':
    'Each page names a licence of its own; the figures came from Spotify, whose terms do not foresee that they are passed on. Keep them to yourself.',
  'bigger.mpd': 'Million Playlist Dataset',
  'bigger.mpd.what':
    'Playlists that Spotify users made, in slices of a thousand. They say what goes together; audio features they have none.',
  'bigger.mpd.how':
    'Sign up for the challenge and accept its rules, unpack, and import a few slices (mpd.slice.….json); ten are plenty.',
  'bigger.mpd.licence':
    'For research that is not commercial only, and not to be passed on: its rules say so.',
  'bigger.tidytuesday': 'TidyTuesday: Spotify songs',
  'bigger.tidytuesday.what':
    'Some 30,000 tracks with audio features in 471 playlists of six kinds of music, in one table.',
  'bigger.tidytuesday.how': 'Download spotify_songs.csv (the “Raw” button) and import it.',
  'bigger.tidytuesday.licence':
    'Collected from Spotify for teaching. The page says where from; it gives you no right of Spotify’s.',
  'bigger.exportify': 'Playlists of others, by Exportify',
  'bigger.exportify.what':
    'Any playlist you follow on Spotify as a table, with audio features where Exportify still gets them.',
  'bigger.exportify.how':
    'Follow playlists you like, export them, import the files, and leave “Make a playlist” off: they are only heard.',
  'bigger.exportify.licence':
    'You sign in to Spotify there, not here. What you export is for yourself, by Spotify’s terms.',
  'bigger.licence': 'Licence',

  'next.noPool': 'No pool is chosen',
  'next.noPool.hint': 'Suggestions come from pools: your playlists, the demo, what you imported.',
  'next.noPool.choose': 'Choose pools…',
  'next.noneInPools': 'The chosen pools hold nothing else',
  'next.noneInPools.hint_one': 'One track is in pools that are not chosen for this playlist.',
  'next.noneInPools.hint_other':
    '{{count, number}} tracks are in pools that are not chosen for this playlist.',
  'next.pool': 'From {{name}}',
  'next.pool.title': 'The pool it comes from',
  'steer.pools': 'Pools',
  'steer.pools.all': 'as for all playlists',
  'steer.pools.own_one': '{{count, number}} chosen',
  'steer.pools.own_other': '{{count, number}} chosen',
  'chip.pools_one': 'From {{count, number}} pool of its own choice',
  'chip.pools_other': 'From {{count, number}} pools of its own choice',
} as const;

// How the library is filled from the Spotify account: the line in the left column, marks in the list, empty playlists.

export const sync = {
  'sync.liked': 'Liked Songs',
  'sync.pool.top': 'Played most on Spotify',
  'sync.pool.played': 'Played lately on Spotify',

  'sync.title': 'Spotify library',
  'sync.line.all_one': '{{count, number}} playlist, all here',
  'sync.line.all_other': '{{count, number}} playlists, all here',
  'sync.line.some': '{{cached, number}} of {{readable, number}} playlists here',
  'sync.line.listing': 'Reading the list of playlists…',
  'sync.line.more': 'more at {{time}}',
  'sync.line.moreTomorrow': 'more tomorrow at {{time}}',
  'sync.line.moreOn': 'more on {{time}}',
  'sync.line.reading': 'reading “{{name}}”',
  'sync.line.checking': 'looking for changes',
  'sync.line.listed': 'looked {{ago}}',
  'sync.line.paused': 'paused',
  'sync.line.offline': 'Spotify not reached',
  'sync.line.offlineSince': 'Spotify not reached · looked {{ago}}',
  'sync.line.halted.signed-out': 'signed out',
  'sync.line.halted.premium': 'needs Premium',
  'sync.line.halted.not-allowed': 'account not allowed',
  'sync.line.halted.scope': 'not permitted',
  'sync.pause': 'Pause reading from Spotify',
  'sync.resume': 'Go on reading from Spotify',
  'sync.now': 'Look for changes now',
  'sync.daily.usual': '{{count, number}} calls a day (usual)',
  'sync.daily.back': 'As many calls a day as usual',
  'sync.daily.some': '{{count, number}} calls a day',
  'sync.daily.none': 'As many calls as Spotify takes',
  'sync.menu': 'Reading from Spotify',

  'sync.unnamed': 'Untitled',
  'sync.mark.none': 'not read yet',
  'sync.mark.part': 'partly read',
  'sync.mark.unreadable': 'cannot be read',

  'sync.facts.owner': 'By {{owner}}, on Spotify',
  'sync.facts.part_one': '{{read, number}} of {{count, number}} track read',
  'sync.facts.part_other': '{{read, number}} of {{count, number}} tracks read',

  'sync.empty.none': 'Not here yet',
  'sync.empty.none.reading': 'It is on its way from Spotify.',
  'sync.empty.none.waiting':
    'Today’s calls to Spotify are used up. It comes as soon as there are more: {{time}}.',
  'sync.empty.none.paused': 'Reading from Spotify is paused.',
  'sync.empty.none.offline': 'Spotify cannot be reached. It comes once that works again.',
  'sync.empty.none.off': 'Sign in to Spotify to read it.',
  'sync.empty.foreign': 'Spotify does not show what is in it',
  'sync.empty.foreign.hint':
    'It belongs to {{owner}}. Apps may read only playlists that you own or collaborate on. On Spotify you can copy its tracks into a playlist of your own.',
  'sync.empty.by-spotify': 'Spotify keeps its own playlists to itself',
  'sync.empty.by-spotify.hint':
    'Playlists made by Spotify cannot be read by apps. On Spotify you can copy its tracks into a playlist of your own.',
  'sync.empty.refused': 'Spotify does not let it be read',
  'sync.empty.refused.hint': 'It is tried again when the playlist has changed.',
  'sync.empty.missing': 'Spotify does not find it',
  'sync.empty.missing.hint':
    'It may have been deleted. It is tried again when the list says that it has changed.',

  'sync.mark.imported': 'from an import, not checked yet',
  'sync.facts.imported': 'from an import',
  'imported.from': 'From your import of {{date}}.',
  'imported.from.name': 'From your import of {{date}}, by name and number of tracks.',
  'imported.later': 'Not yet checked against Spotify; it can be changed after that.',
  'imported.never': 'Spotify does not let it be read, so it can be neither checked nor changed here.',
  'imported.open': 'Open the import',
  'imported.other': 'Not the same playlist',
  'imported.like_one':
    'Your import of {{date}} has “{{name}}”, with {{count, number}} track. Is it this one?',
  'imported.like_other':
    'Your import of {{date}} has “{{name}}”, with {{count, number}} tracks. Is it this one?',
  'imported.like.show': 'Yes, show it here',
  'imported.like.hint':
    'It is shown until Spotify’s own contents have come. Your imported playlist stays as it is.',
  'imported.like.hint.never': 'Nothing is sent to Spotify. Your imported playlist stays as it is.',

  'sync.track.gone': 'No longer on Spotify',
};

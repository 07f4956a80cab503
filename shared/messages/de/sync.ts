// How the library is filled from the Spotify account: the line in the left column, marks in the list, empty playlists.

export const sync = {
  'sync.liked': 'Lieblingssongs',
  'sync.pool.top': 'Auf Spotify am meisten gespielt',
  'sync.pool.played': 'Auf Spotify zuletzt gespielt',

  'sync.title': 'Spotify-Bibliothek',
  'sync.line.all_one': '{{count, number}} Playlist, vollständig hier',
  'sync.line.all_other': '{{count, number}} Playlists, alle hier',
  'sync.line.some': '{{cached, number}} von {{readable, number}} Playlists hier',
  'sync.line.listing': 'Liste der Playlists wird gelesen …',
  'sync.line.more': 'mehr um {{time}}',
  'sync.line.moreTomorrow': 'mehr morgen um {{time}}',
  'sync.line.moreOn': 'mehr am {{time}}',
  'sync.line.reading': 'liest „{{name}}“',
  'sync.line.checking': 'sucht nach Änderungen',
  'sync.line.listed': 'nachgesehen {{ago}}',
  'sync.line.paused': 'angehalten',
  'sync.line.offline': 'Spotify nicht erreicht',
  'sync.line.halted.signed-out': 'abgemeldet',
  'sync.line.halted.premium': 'braucht Premium',
  'sync.line.halted.not-allowed': 'Konto nicht zugelassen',
  'sync.line.halted.scope': 'nicht erlaubt',
  'sync.pause': 'Lesen von Spotify anhalten',
  'sync.resume': 'Lesen von Spotify fortsetzen',
  'sync.now': 'Jetzt nach Änderungen sehen',
  'sync.daily.usual': '{{count, number}} Anfragen am Tag (üblich)',
  'sync.daily.back': 'So viele Anfragen am Tag wie üblich',
  'sync.daily.some': '{{count, number}} Anfragen am Tag',
  'sync.daily.none': 'So viele Anfragen, wie Spotify annimmt',
  'sync.menu': 'Lesen von Spotify',

  'sync.unnamed': 'Ohne Titel',
  'sync.mark.none': 'noch nicht gelesen',
  'sync.mark.part': 'teilweise gelesen',
  'sync.mark.unreadable': 'nicht lesbar',

  'sync.facts.owner': 'Von {{owner}}, auf Spotify',
  'sync.facts.part_one': '{{read, number}} von {{count, number}} Track gelesen',
  'sync.facts.part_other': '{{read, number}} von {{count, number}} Tracks gelesen',

  'sync.empty.none': 'Noch nicht hier',
  'sync.empty.none.reading': 'Sie ist auf dem Weg von Spotify.',
  'sync.empty.none.waiting':
    'Die heutigen Anfragen an Spotify sind verbraucht. Sie kommt, sobald es wieder welche gibt: {{time}}.',
  'sync.empty.none.paused': 'Das Lesen von Spotify ist angehalten.',
  'sync.empty.none.offline': 'Spotify ist nicht zu erreichen. Sie kommt, sobald das wieder geht.',
  'sync.empty.none.off': 'Melde dich bei Spotify an, um sie zu lesen.',
  'sync.empty.foreign': 'Spotify zeigt nicht, was darin ist',
  'sync.empty.foreign.hint':
    'Sie gehört {{owner}}. Apps dürfen nur Playlists lesen, die dir gehören oder an denen du mitarbeitest. Auf Spotify kannst du ihre Tracks in eine eigene Playlist kopieren.',
  'sync.empty.by-spotify': 'Spotify behält seine eigenen Playlists für sich',
  'sync.empty.by-spotify.hint':
    'Von Spotify gemachte Playlists können Apps nicht lesen. Auf Spotify kannst du ihre Tracks in eine eigene Playlist kopieren.',
  'sync.empty.refused': 'Spotify lässt sie nicht lesen',
  'sync.empty.refused.hint': 'Es wird wieder versucht, wenn sich die Playlist geändert hat.',
  'sync.empty.missing': 'Spotify findet sie nicht',
  'sync.empty.missing.hint':
    'Vielleicht wurde sie gelöscht. Es wird wieder versucht, wenn die Liste sagt, dass sie sich geändert hat.',

  'sync.track.gone': 'Nicht mehr auf Spotify',
  'sync.line.offlineSince': 'Spotify nicht erreicht · nachgesehen {{ago}}',
  'sync.mark.imported': 'aus einem Import, noch nicht geprüft',
  'sync.facts.imported': 'aus einem Import',
  'imported.from': 'Aus deinem Import vom {{date}}.',
  'imported.from.name': 'Aus deinem Import vom {{date}}, nach Name und Zahl der Tracks.',
  'imported.later': 'Noch nicht mit Spotify abgeglichen; danach lässt sie sich ändern.',
  'imported.never': 'Spotify lässt sie nicht lesen, daher lässt sie sich hier weder abgleichen noch ändern.',
  'imported.open': 'Import öffnen',
  'imported.other': 'Nicht dieselbe Playlist',
  'imported.like_one':
    'Dein Import vom {{date}} hat „{{name}}“ mit {{count, number}} Track. Ist das diese Playlist?',
  'imported.like_other':
    'Dein Import vom {{date}} hat „{{name}}“ mit {{count, number}} Tracks. Ist das diese Playlist?',
  'imported.like.show': 'Ja, hier zeigen',
  'imported.like.hint':
    'Sie ist zu sehen, bis der Inhalt von Spotify gekommen ist. Deine importierte Playlist bleibt, wie sie ist.',
  'imported.like.hint.never':
    'An Spotify wird nichts gesendet. Deine importierte Playlist bleibt, wie sie ist.',
} as const;

// What is said about links into the app, and files that were opened with it.

export const links = {
  'command.playlist.copyLink': 'Link dazu in Segue kopieren',
  'link.copied': 'Ein Link, der „{{name}}“ in Segue öffnet, wurde kopiert',
  'link.refused': 'Diesen Link versteht Segue nicht',
  'link.noPlaylist': 'Die Playlist, zu der der Link führt, ist nicht in dieser Bibliothek',
  'link.noLibrary': 'Es gibt noch keine Bibliothek, in der sich das zeigen ließe',
  'link.waits': 'Segue soll etwas anderes zeigen',
  'link.waits.more': 'Es erscheint, wenn dieser Dialog geschlossen ist.',
} as const;

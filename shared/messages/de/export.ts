// Exporting: what, into which kind of file, and what came of it.

export const exports = {
  'export.title': 'Exportieren',
  'export.file': 'Playlist',
  'export.what': 'Was exportiert wird',
  'export.what.playlist_one': '{{name}}: {{count, number}} Track, in gespeicherter Reihenfolge.',
  'export.what.playlist_other': '{{name}}: {{count, number}} Tracks, in gespeicherter Reihenfolge.',
  'export.what.picked_one': '{{count, number}} ausgewählter Track.',
  'export.what.picked_other': '{{count, number}} ausgewählte Tracks, in der gezeigten Reihenfolge.',
  'export.playlist': 'Die Playlist',
  'export.picked': 'Die Auswahl',
  'export.pickedName': 'Ausgewählte Tracks',
  'export.format': 'Art der Datei',
  'export.csv': 'CSV',
  'export.json': 'JSON',
  'export.m3u8': 'M3U8',
  'export.csv.about':
    'Eine Tabelle für Tabellenprogramme und andere Werkzeuge, unter den Spaltennamen, die Exportify benutzt, mit Audiomerkmalen, wo sie bekannt sind.',
  'export.json.about': 'Alles, was von jedem Track bekannt ist, für eigene Programme.',
  'export.m3u8.about': 'Eine Playlist für Player: die Adresse jedes Tracks, mit Interpret, Titel und Länge.',
  'export.csv.file': 'CSV-Tabelle',
  'export.json.file': 'JSON',
  'export.m3u8.file': 'M3U8-Playlist',
  'export.escape': 'Tabellenprogramme daran hindern, Formeln auszuführen',
  'export.escape.about':
    'Ein Titel, der mit =, +, - oder @ beginnt, bekommt einen Apostroph davor. Schalte es für Programme aus, die Titel wollen, wie sie sind.',
  'export.save': 'Ort wählen …',
  'export.writing': 'Wird geschrieben …',
  'export.done_one': '{{count, number}} Track nach {{file}} exportiert',
  'export.done_other': '{{count, number}} Tracks nach {{file}} exportiert',
  'export.withoutLink_one':
    '{{count, number}} Track hat keine Adresse und ist in der Datei nur mit Namen genannt.',
  'export.withoutLink_other':
    '{{count, number}} Tracks haben keine Adresse und sind in der Datei nur mit Namen genannt.',
  'export.show': 'Im Ordner zeigen',
} as const;

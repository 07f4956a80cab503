// Exporting the whole library: as Segue's own file, or as tables.

export const libraryExport = {
  'command.library.export': 'Bibliothek exportieren …',
  'libraryExport.title': 'Bibliothek exportieren',
  'libraryExport.format': 'Art der Datei',
  'libraryExport.library': 'Segue-Bibliothek',
  'libraryExport.csv': 'CSV-Tabellen',
  'libraryExport.ndjson': 'NDJSON-Tabellen',
  'libraryExport.library.about':
    'Eine Datei mit allem: Playlists, Tracks, Audiomerkmale, Steuerung, was du nie vorgeschlagen haben willst, der Verlauf samt Rückgängigmachen. Importiere sie hier oder auf einem anderen Computer.',
  'libraryExport.csv.about':
    'Für Tabellenprogramme und Datenbanken: ein Zip-Archiv mit vier Tabellen, den Tracks, jedem Wert ihrer Audiomerkmale mit Quelle und Zeit, was jede Quelle über jeden Track sagte, und den Tracks jedes Pools.',
  'libraryExport.ndjson.about':
    'Für Programme: dieselben vier Tabellen wie bei CSV, in jeder Zeile ein JSON-Objekt.',
  'libraryExport.library.name': 'Segue-Bibliothek',
  'libraryExport.csv.name': 'Segue-Tabellen',
  'libraryExport.ndjson.name': 'Segue-Tabellen',
  'libraryExport.library.file': 'Segue-Bibliothek',
  'libraryExport.csv.file': 'Zip-Archiv',
  'libraryExport.ndjson.file': 'Zip-Archiv',
  'libraryExport.save': 'Ort wählen …',
  'libraryExport.running': 'Wird exportiert',
  'libraryExport.running.about':
    'Du kannst dieses Fenster schließen und weiterarbeiten: Der Export läuft weiter.',
  'libraryExport.stop': 'Stoppen',
  'libraryExport.stopped': 'Gestoppt. Es wurde keine Datei geschrieben.',
  'libraryExport.done_one': '{{count, number}} Track nach {{file}} exportiert',
  'libraryExport.done_other': '{{count, number}} Tracks nach {{file}} exportiert',
} as const;

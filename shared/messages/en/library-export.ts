// Exporting the whole library: as Segue's own file, or as tables.

export const libraryExport = {
  'command.library.export': 'Export the library…',
  'libraryExport.title': 'Export the library',
  'libraryExport.format': 'Kind of file',
  'libraryExport.library': 'Segue library',
  'libraryExport.csv': 'CSV tables',
  'libraryExport.ndjson': 'NDJSON tables',
  'libraryExport.library.about':
    'One file with everything: playlists, tracks, audio features, steering, what you never want suggested, history with undo. Import it here or on another computer.',
  'libraryExport.csv.about':
    'For spreadsheets and databases: a zip of four tables, the tracks, each value of their audio features with its source and time, what every source said of each track, and the tracks of each pool.',
  'libraryExport.ndjson.about':
    'For programs: the same four tables as the CSV ones, one JSON object on each line.',
  'libraryExport.library.name': 'Segue library',
  'libraryExport.csv.name': 'Segue tables',
  'libraryExport.ndjson.name': 'Segue tables',
  'libraryExport.library.file': 'Segue library',
  'libraryExport.csv.file': 'Zip archive',
  'libraryExport.ndjson.file': 'Zip archive',
  'libraryExport.save': 'Choose where…',
  'libraryExport.running': 'Exporting',
  'libraryExport.running.about': 'You can close this window and go on working: the export goes on.',
  'libraryExport.stop': 'Stop',
  'libraryExport.stopped': 'Stopped. No file was written.',
  'libraryExport.done_one': 'Exported {{count, number}} track to {{file}}',
  'libraryExport.done_other': 'Exported {{count, number}} tracks to {{file}}',
} as const;

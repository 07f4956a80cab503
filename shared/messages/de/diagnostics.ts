// The screen that tells what Segue runs on, how its data are and what failed lately, and the report made of it.

export const diagnostics = {
  'command.help.diagnostics': 'Diagnose …',
  'diagnostics.title': 'Diagnose',
  'diagnostics.about':
    'Um herauszufinden, was nicht stimmt. Nichts davon wird irgendwohin gesendet; du kannst es kopieren und geben, wem du willst.',
  'diagnostics.runtime': 'Worauf Segue läuft',
  'diagnostics.version': 'Segue {{version}}',
  'diagnostics.development': 'Entwicklungslaufzeit',
  'diagnostics.sandbox.on': 'Seiten laufen in ihrer Sandbox.',
  'diagnostics.sandbox.off': 'Seiten laufen ohne Sandbox: Starte Segue als gewöhnlicher Benutzer.',
  'diagnostics.data': 'Deine Daten',
  'diagnostics.library': 'Bibliothek',
  'diagnostics.library.holds': '{{tracks, number}} Tracks, {{playlists, number}} Playlists, {{size}}',
  'diagnostics.library.damaged': 'In ihrer Datei wurden Schäden gefunden. Nichts wurde geändert.',
  'diagnostics.library.sound': 'Ganz durchgesehen: Sie ist unversehrt.',
  'diagnostics.library.looking': 'Wird durchgesehen …',
  'diagnostics.verify': 'Prüfen',
  'diagnostics.repair': 'Reparieren …',
  'diagnostics.troubles': 'Was zuletzt fehlgeschlagen ist',
  'diagnostics.troubles.none': 'Nichts im Protokoll.',
  'diagnostics.troubles.error': 'Fehler',
  'diagnostics.troubles.warn': 'Warnung',
  'diagnostics.copy': 'Bericht kopieren',
  'diagnostics.copied': 'Kopiert',
  'diagnostics.index.ready': 'Index: {{rows, number}} Tracks, aufgebaut {{at}}',
  'diagnostics.index.other': 'Index: {{state}}',
} as const;

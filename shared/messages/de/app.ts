// The app itself: first screen, about, failures of the whole window.

export const app = {
  'app.name': 'Segue',
  'app.developmentRuntime': 'Entwicklungslaufzeit',
  'welcome.title': 'Gute Playlists wissen, was als Nächstes kommt.',
  'welcome.text':
    'Segue zeigt das Klangbild einer Playlist, schlägt vor, was folgen könnte, und sagt, warum. Alles geschieht auf diesem Computer.',
  'welcome.demo': 'Mit der Demo-Bibliothek beginnen',
  'welcome.demo.about':
    '1.125 Creative-Commons-Tracks von 160 Interpreten, in Playlists zum Ausprobieren. Ohne Konto, ohne Netz.',
  'welcome.loading': 'Demo-Bibliothek wird geladen: {{percent}} %',
  'welcome.attribution':
    'Metadaten der Demo aus FMA: A Dataset For Music Analysis (Defferrard, Benzi, Vandergheynst, Bresson, 2017), CC BY 4.0.',
  'app.loading': 'Deine Bibliothek wird geöffnet',
  'about.title': 'Über Segue',
  'about.version': 'Version {{version}}',
  'about.runtime': 'Electron {{electron}} · Chromium {{chrome}} · Node {{node}}',
  'about.developmentRuntime':
    'Dies ist eine Entwicklungslaufzeit, die nicht mehr gepflegt wird: nur zum Ausprobieren und Testen. Die Anmeldung bei einem Konto ist abgeschaltet.',
  'about.demo': 'Demo-Bibliothek',
  'about.demo.text':
    'Metadaten und Audiomerkmale der Tracks: FMA: A Dataset For Music Analysis von Michaël Defferrard, Kirell Benzi, Pierre Vandergheynst und Xavier Bresson (ISMIR 2017), verwendet unter CC BY 4.0. Links wurden auf https umgestellt und Playlists daraus zusammengestellt. Jeder Track behält seine eigene Lizenz; die Aufnahmen sind nicht enthalten.',
  'about.source': 'Die Seite des Datensatzes',
  'about.license': 'Die Lizenz',
  'shortcuts.title': 'Tastenkürzel',
  'shortcuts.app': 'Überall',
  'shortcuts.tracks': 'In der Tabelle',
  'shortcuts.suggestions': 'In den Vorschlägen',
  'shortcuts.results': 'In den Suchergebnissen',
  'shortcuts.lists': 'In jeder Liste',
  'shortcuts.select': 'Bewegen und auswählen',
  'shortcuts.range': 'Einen Bereich auswählen',
  'shortcuts.toggle': 'Bewegen, ohne auszuwählen, dann umschalten',
  'shortcuts.menu': 'Kontextmenü öffnen',
  'panes.label': 'Teil des Fensters',
  'panes.playlists': 'Playlists',
  'panes.playlist': 'Tracks',
  'panes.next': 'Weiter',
  'toast.dismiss': 'Schließen',
  'list.menu': 'Aktionen',
} as const;

// Pools of candidates, past imports, and where a bigger pool comes from.

export const pools = {
  'command.library.pools': 'Pools …',
  'pools.title': 'Pools',
  'pools.looks': 'Was gezeigt wird',
  'pools.look.pools': 'Pools',
  'pools.look.imports': 'Importe',
  'pools.look.bigger': 'Größerer Pool',
  'pools.intro':
    'Vorschläge kommen aus den Pools, die an sind. Von einem, der aus ist, wird nichts benutzt: nicht seine Tracks, nicht seine Playlists, nicht, was er über Beliebtheit weiß.',
  'pools.for': 'Wählen für',
  'pools.for.all': 'Alle Playlists',
  'pools.for.this': 'Diese Playlist',
  'pools.own': 'Andere Pools für „{{name}}“ wählen',
  'pools.own.off': 'Sie nimmt, was für alle Playlists gewählt ist.',
  'pools.noneOn': 'Kein Pool ist an: Es gibt nichts, woraus vorgeschlagen werden könnte.',
  'pools.loading': 'Wird gezählt …',
  'pools.library': 'Deine Playlists',
  'pools.use': 'Aus {{name}} vorschlagen',
  'pools.more': 'Mehr zu {{name}}',
  'pools.tracks_one': '{{number}} Track',
  'pools.tracks_other': '{{number}} Tracks',
  'pools.features': '{{percent}} % mit Audiomerkmalen',
  'pools.playlists_one': '{{number}} Playlist',
  'pools.playlists_other': '{{number}} Playlists',
  'pools.file.changed': 'Seine Datei hat sich seitdem geändert.',
  'pools.file.changedOld': 'Er ist über eine Woche alt, und seine Datei hat sich seitdem geändert.',
  'pools.again': 'Noch einmal importieren …',
  'pools.rename': 'Umbenennen …',
  'pools.remove': 'Entfernen …',
  'pools.name': 'Name des Pools',
  'pools.save': 'Umbenennen',
  'pools.cancel': 'Abbrechen',
  'pools.removal': '„{{name}}“ entfernen?',
  'pools.removal.goes_one': '{{number}} Track verlässt die Bibliothek: Sonst enthält ihn nichts.',
  'pools.removal.goes_other': '{{number}} Tracks verlassen die Bibliothek: Sonst enthält sie nichts.',
  'pools.removal.none': 'Kein Track verlässt die Bibliothek.',
  'pools.removal.stays_one':
    '{{number}} Track bleibt: Eine Playlist, ein anderer Pool oder dein Verlauf enthält ihn.',
  'pools.removal.stays_other':
    '{{number}} Tracks bleiben: Playlists, andere Pools oder dein Verlauf enthalten sie.',
  'pools.removal.about':
    'Keine Playlist ändert sich. Das lässt sich nicht rückgängig machen, aber was importiert wurde, lässt sich wieder importieren.',
  'pools.removal.do': 'Pool entfernen',
  'pools.removing': 'Wird entfernt …',
  'pools.removed_one': '„{{name}}“ entfernt; {{number}} Track hat die Bibliothek verlassen',
  'pools.removed_other': '„{{name}}“ entfernt; {{number}} Tracks haben die Bibliothek verlassen',
  'pools.importMore': 'Importieren …',
  'pools.andMore_one': '{{name}} und {{count, number}} weitere',
  'pools.andMore_other': '{{name}} und {{count, number}} weitere',
  'pools.into': 'Pool',
  'pools.into.hint':
    'Ob Vorschläge aus ihm kommen, kannst du wählen. Ein Pool, der schon so heißt, wird ergänzt.',

  'imports.none': 'Noch wurde nichts importiert.',
  'imports.none.hint': 'Was du importierst, steht hier: wann, aus welcher Datei und wie es ging.',
  'imports.table': 'Importe, der neueste zuerst',
  'imports.when': 'Wann',
  'imports.files': 'Datei',
  'imports.rows': 'Zeilen',
  'imports.added': 'Neue Tracks',
  'imports.unread': 'Nicht gelesen',
  'imports.unknown': 'nicht festgehalten',
  'imports.more_one': '{{names}} und {{count, number}} weitere',
  'imports.more_other': '{{names}} und {{count, number}} weitere',
  'imports.cancelled': 'gestoppt',
  'imports.running': 'abgebrochen',

  'bigger.intro':
    'Je mehr Tracks zur Wahl stehen, desto besser werden die Vorschläge. Diese Sammlungen lassen sich importieren, wie sie sind. Segue holt nichts: Ein Link öffnet sich in deinem Browser, und du bringst die Datei mit dem Import.',
  'bigger.open': 'Seite öffnen',
  'bigger.openNamed': 'Seite von {{name}} öffnen',
  'bigger.kaggle': 'Datensätze auf Kaggle',
  'bigger.kaggle.what':
    'Tabellen von Tracks mit Audiomerkmalen: „Spotify Tracks Dataset“ hat rund 114.000 mit Genres, „Spotify 1.2M+ Songs“ mehr als eine Million.',
  'bigger.kaggle.how':
    'Melde dich dort an, lade die CSV-Datei herunter, entpacke und importiere sie. Sie wird ein Pool; Playlists entstehen nicht.',
  'bigger.kaggle.licence':
    'Jede Seite nennt eine eigene Lizenz; die Zahlen kamen von Spotify, dessen Bedingungen nicht vorsehen, dass sie weitergegeben werden. Behalte sie für dich.',
  'bigger.mpd': 'Million Playlist Dataset',
  'bigger.mpd.what':
    'Playlists, die Spotify-Nutzer gemacht haben, in Scheiben zu tausend. Sie sagen, was zusammengehört; Audiomerkmale haben sie nicht.',
  'bigger.mpd.how':
    'Melde dich zum Wettbewerb an und nimm seine Regeln an, entpacke, und importiere ein paar Scheiben (mpd.slice.….json); zehn sind reichlich.',
  'bigger.mpd.licence':
    'Nur für Forschung, die keinen Gewinn sucht, und nicht zum Weitergeben: So sagen es seine Regeln.',
  'bigger.tidytuesday': 'TidyTuesday: Spotify-Songs',
  'bigger.tidytuesday.what':
    'Rund 30.000 Tracks mit Audiomerkmalen in 471 Playlists aus sechs Arten von Musik, in einer Tabelle.',
  'bigger.tidytuesday.how': 'Lade spotify_songs.csv herunter (der Knopf „Raw“) und importiere die Datei.',
  'bigger.tidytuesday.licence':
    'Für den Unterricht von Spotify gesammelt. Die Seite sagt, woher; ein Recht von Spotify gibt sie dir nicht.',
  'bigger.exportify': 'Playlists anderer, über Exportify',
  'bigger.exportify.what':
    'Jede Playlist, der du auf Spotify folgst, als Tabelle, mit Audiomerkmalen, wo Exportify sie noch bekommt.',
  'bigger.exportify.how':
    'Folge Playlists, die dir gefallen, exportiere sie, importiere die Dateien, und lass „Eine Playlist daraus machen“ aus: Sie reden dann nur mit.',
  'bigger.exportify.licence':
    'Du meldest dich dort bei Spotify an, nicht hier. Was du exportierst, ist nach Spotifys Bedingungen für dich allein.',
  'bigger.licence': 'Lizenz',

  'next.noPool': 'Kein Pool ist gewählt',
  'next.noPool.hint':
    'Vorschläge kommen aus Pools: deinen Playlists, der Demo und dem, was du importiert hast.',
  'next.noPool.choose': 'Pools wählen …',
  'next.noneInPools': 'Die gewählten Pools enthalten nichts weiter',
  'next.noneInPools.hint_one': 'Ein Track ist in Pools, die für diese Playlist nicht gewählt sind.',
  'next.noneInPools.hint_other':
    '{{count, number}} Tracks sind in Pools, die für diese Playlist nicht gewählt sind.',
  'next.pool': 'Aus {{name}}',
  'next.pool.title': 'Der Pool, aus dem er kommt',
  'steer.pools': 'Pools',
  'steer.pools.all': 'wie für alle Playlists',
  'steer.pools.own_one': '{{count, number}} gewählt',
  'steer.pools.own_other': '{{count, number}} gewählt',
  'chip.pools_one': 'Aus {{count, number}} selbst gewählten Pool',
  'chip.pools_other': 'Aus {{count, number}} selbst gewählten Pools',
} as const;

// How good the suggestions are for one's own playlists: measuring, the reading, the figures, and runs of before.

export const evaluation = {
  'evaluation.title': 'Wie gut sind die Vorschläge für meine Playlists?',
  'evaluation.intro':
    'Verbirgt das letzte Fünftel jeder deiner Playlists mit {{least, number}} oder mehr Tracks und sieht nach, ob die Vorschläge für den Rest es wiederfinden. Nichts wird geändert, und nichts verlässt diesen Computer.',
  'evaluation.run': 'Jetzt messen',
  'evaluation.runAgain': 'Noch einmal messen',
  'evaluation.cancel': 'Abbrechen',
  'evaluation.progress': 'Wird gemessen',
  'evaluation.progressText': 'Playlist {{done, number}} von {{total, number}}',
  'evaluation.cancelled': 'Abgebrochen: Nichts wurde aufbewahrt.',
  'evaluation.tooFew_one':
    'Nur {{count, number}} Playlist hat {{least, number}} oder mehr bekannte Tracks: zu wenige, um etwas zu sagen.',
  'evaluation.tooFew_other':
    'Nur {{count, number}} Playlists haben {{least, number}} oder mehr bekannte Tracks: zu wenige, um etwas zu sagen.',

  'evaluation.reading':
    'Von den Tracks, die du selbst ans Ende gesetzt hast, hatte Segue {{own}} unter seinen ersten 500, das beste von drei einfachen Verfahren {{simple}}. Durch Zufall wären es {{chance}}.',
  'evaluation.reading.alike':
    'Von den Tracks, die du selbst ans Ende gesetzt hast, hatte Segue {{own}} unter seinen ersten 500, das beste von drei einfachen Verfahren etwa gleich viele. Durch Zufall wären es {{chance}}.',
  'evaluation.hardly': 'kaum einen',
  'evaluation.inTen': '{{n, number}} von 10',
  'evaluation.nearlyAll': 'fast alle',
  'evaluation.ahead':
    'Seine Reihenfolge ist {{times}}-mal so gut wie die des einfachen Verfahrens; durch Zufall allein wäre das kaum so.',
  'evaluation.even':
    'Seine Reihenfolge ist {{times}}-mal so gut wie die des einfachen Verfahrens: Der Unterschied kann Zufall sein.',
  'evaluation.behind':
    'Seine Reihenfolge ist nur {{times}}-mal so gut wie die des einfachen Verfahrens: Für diese Playlists ist das einfache Verfahren besser.',
  'evaluation.few_one': 'Es war eine Playlist: Nimm die Zahlen mit Vorsicht.',
  'evaluation.few_other': 'Es waren {{count, number}} Playlists: wenige, also nimm die Zahlen mit Vorsicht.',

  'evaluation.table': 'Gemessen an {{playlists, number}} Playlists mit {{hidden, number}} verborgenen Tracks',
  'evaluation.method': 'Verfahren',
  'evaluation.method.hybrid': 'Segue',
  'evaluation.method.content': 'Segue, ohne andere Playlists',
  'evaluation.method.two-tower': 'Zwei Türme',
  'evaluation.method.nearest': 'Am nächsten an jedem Track',
  'evaluation.method.centroid': 'Am nächsten am Durchschnitt',
  'evaluation.recall': 'Unter 500',
  'evaluation.recall.hint': 'Der Anteil der verborgenen Tracks unter den ersten 500 Vorschlägen',
  'evaluation.ndcg': 'Rang',
  'evaluation.ndcg.hint': 'NDCG: wie weit oben die verborgenen Tracks stehen, bestenfalls 1',
  'evaluation.clicks': 'Seiten',
  'evaluation.clicks.hint':
    'Seiten mit je zehn Vorschlägen, die bis zum ersten verborgenen Track umzublättern sind; 51, wo es keinen gibt',
  'evaluation.percent': '{{percent}} %',
  'evaluation.interval': '{{low}} bis {{high}}',
  'evaluation.intervals': 'Unter jeder Zahl, wo sie bei 95 von 100 solchen Sätzen von Playlists läge.',

  'evaluation.history': 'Aufbewahrte Messungen',
  'evaluation.history.table':
    'Aufbewahrte Messungen, die neueste zuerst, mit den Zahlen von Segues eigener Reihenfolge',
  'evaluation.when': 'Wann',
  'evaluation.version': 'Version',
  'evaluation.playlists': 'Playlists',
  'evaluation.remove': 'Messung vom {{when}} entfernen',
  'evaluation.removeAll': 'Alle entfernen',
} as const;

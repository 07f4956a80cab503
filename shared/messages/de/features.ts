// Where audio features come from: the dialog of sources, its question before anything is sent, and what is missing.

export const features = {
  'features.title': 'Audiomerkmale',
  'features.looking': 'Gezählt wird, was bekannt ist …',
  'features.playlist': 'Diese Playlist',
  'features.library': 'Die ganze Bibliothek',
  'features.known_one': '{{known, number}} von {{count, number}} Track hat Merkmale',
  'features.known_other': '{{known, number}} von {{count, number}} Tracks haben Merkmale',
  'features.missing_one': '{{count, number}} Track, nach dem ReccoBeats zu fragen ist: {{requests}}',
  'features.missing_other': '{{count, number}} Tracks, nach denen ReccoBeats zu fragen ist: {{requests}}',
  'features.requests_one': '{{count, number}} Anfrage',
  'features.requests_other': '{{count, number}} Anfragen',
  'features.nothing': 'Es gibt nichts mehr zu fragen',
  'features.complete': 'Nichts fehlt',
  'features.withoutId_one': '{{count, number}} Track hat weder Spotify-ID noch ISRC, um danach zu fragen',
  'features.withoutId_other':
    '{{count, number}} Tracks haben weder Spotify-ID noch ISRC, um danach zu fragen',
  'features.get': 'Fehlendes holen',
  'features.getNamed': 'Fehlendes holen: {{scope}}',
  'features.more': 'Mehr holen …',

  'features.run.asking': 'ReccoBeats wird gefragt',
  'features.run.waiting': 'ReccoBeats bittet um eine Pause bis {{time}}',
  'features.run.paused': 'Angehalten',
  'features.run.failed': 'Durch ein Problem gestoppt',
  'features.run.done': 'Fertig',
  'features.run.stopped': 'Gestoppt',
  'features.run.progress': '{{done, number}} von {{total, number}}',
  'features.run.found_one': 'Merkmale für {{count, number}} Track gefunden.',
  'features.run.found_other': 'Merkmale für {{count, number}} Tracks gefunden.',
  'features.run.unknown_one':
    'ReccoBeats kennt {{count, number}} Track nicht; nach ihm wird nicht wieder gefragt.',
  'features.run.unknown_other':
    'ReccoBeats kennt {{count, number}} Tracks nicht; nach ihnen wird nicht wieder gefragt.',
  'features.run.goesOn': 'Es geht weiter, während dies geschlossen ist, und nach einem Neustart.',
  'features.run.pause': 'Anhalten',
  'features.run.resume': 'Fortsetzen',
  'features.run.again': 'Noch einmal versuchen',
  'features.run.stop': 'Stoppen',

  'features.sources': 'Quellen',
  'features.sources.about':
    'Kennen zwei dasselbe Merkmal eines Tracks, gilt die obere. Alt+Auf und Alt+Ab verschieben eine Quelle.',
  'features.source.file': 'Importierte Dateien',
  'features.source.file.about': 'Was deine CSV-Dateien sagen. Mehr importierst du mit {{shortcut}}.',
  'features.source.audio-file': 'Deine eigenen Audiodateien',
  'features.source.audio-file.about': 'Tags der Musik auf deinem Computer.',
  'features.source.fma-demo': 'Demo-Bibliothek',
  'features.source.fma-demo.about': 'Kommt mit den Tracks der Demo.',
  'features.source.reccobeats': 'ReccoBeats',
  'features.source.reccobeats.about':
    'Ein kostenloser Dienst im Internet. Gesendet werden nur IDs von Tracks.',
  'features.source.given': '{{values}} zu {{tracks}}, zuletzt {{when}}',
  'features.source.none': 'Noch keine Werte',
  'features.values_one': '{{count, number}} Wert',
  'features.values_other': '{{count, number}} Werte',
  'features.tracks_one': '{{count, number}} Track',
  'features.tracks_other': '{{count, number}} Tracks',
  'features.source.unknown_one': '{{count, number}} Track dort unbekannt',
  'features.source.unknown_other': '{{count, number}} Tracks dort unbekannt',
  'features.source.allow': '{{source}} fragen',
  'features.source.up': '{{source}} eher glauben',
  'features.source.down': '{{source}} weniger glauben',
  'features.source.moved': '{{source}}: Platz {{at, number}}',
  'features.clear': 'Leeren …',
  'features.clearNamed': 'Werte von {{source}} leeren …',
  'features.clear.title': 'Werte von {{source}} leeren?',
  'features.clear.what_one':
    '{{values}} zu {{count, number}} Track werden vergessen. Was andere Quellen von ihm wissen, bleibt.',
  'features.clear.what_other':
    '{{values}} zu {{count, number}} Tracks werden vergessen. Was andere Quellen von ihnen wissen, bleibt.',
  'features.clear.back.file': 'Ein neuer Import der Dateien bringt sie zurück.',
  'features.clear.back.audio-file': 'Ein neues Lesen deiner Audiodateien bringt sie zurück.',
  'features.clear.back.fma-demo':
    'Die Demo-Bibliothek lässt sich nicht zweimal laden: Das ist nicht rückgängig zu machen.',
  'features.clear.back.reccobeats':
    'Nach ihnen kann wieder gefragt werden. Auch welche Tracks der Dienst nicht kennt, wird vergessen.',
  'features.clear.do': 'Leeren',
  'features.cleared_one': 'Was {{source}} über {{count, number}} Track sagte, ist geleert',
  'features.cleared_other': 'Was {{source}} über {{count, number}} Tracks sagte, ist geleert',

  'features.ask.title': 'ReccoBeats fragen?',
  'features.ask.what':
    'ReccoBeats ist ein kostenloser Dienst, der Energie, Tempo, Tonart und Stimmung vieler Tracks kennt. Er hat mit Segue und Spotify nichts zu tun und veröffentlicht keine Bedingungen.',
  'features.ask.sent': 'Was gesendet wird',
  'features.ask.sent.ids':
    'Die Spotify-IDs von Tracks, denen Merkmale fehlen, oder ihre ISRCs; je 40 auf einmal.',
  'features.ask.sent.ip': 'Deine Internetadresse, wie an jeden Server, der etwas gefragt wird.',
  'features.ask.notSent': 'Was nicht gesendet wird',
  'features.ask.notSent.rest':
    'Namen von Playlists, Titel, wer du bist, was du hörst, und auch keine Cookies.',
  'features.ask.back': 'Es ist aus, bis du es erlaubst, und du kannst es jederzeit wieder ausschalten.',
  'features.ask.allow': 'Erlauben',
  'features.ask.allowAndGet': 'Erlauben und holen',
  'features.finished_one': 'ReccoBeats kannte {{count, number}} Track',
  'features.finished_other': 'ReccoBeats kannte {{count, number}} Tracks',
  'features.finished.none': 'ReccoBeats kannte keinen dieser Tracks',
} as const;

// A sentence for each error code: what happened, and what to do next.

export const errors = {
  'error.invalid-input':
    'Segue hat sich selbst etwas gefragt, das es nicht beantworten konnte. Nichts wurde geändert.',
  'error.foreign-sender': 'Eine Seite, die nicht zu Segue gehört, wurde abgewiesen.',
  'error.not-found': 'Das ist nicht mehr in der Bibliothek. Die Ansicht wurde aufgefrischt.',
  'error.stale-view':
    'Die Playlist hat sich inzwischen geändert. Die Ansicht wurde aufgefrischt; bitte versuche es noch einmal.',
  'error.nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
  'error.nothing-to-redo': 'Es gibt nichts zu wiederholen.',
  'error.not-yours': 'Diese Playlist kann nur auf Spotify geändert werden, nicht hier.',
  'error.not-read-yet': 'Diese Playlist kann geändert werden, sobald sie ganz von Spotify gekommen ist.',
  'error.playlist-full': 'Eine Playlist fasst höchstens 10.000 Tracks. Nichts wurde hinzugefügt.',
  'error.no-link': 'Hiervon gibt es keine Seite, die sich öffnen ließe.',
  'error.link-refused': 'Die Adresse dieses Tracks ist keine, die Segue öffnet.',
  'error.folder-not-opened': 'Der Ordner ließ sich nicht öffnen. Kopiere den Pfad und öffne ihn selbst.',
  'error.import-running': 'Ein Import läuft schon. Warte, bis er fertig ist, oder stoppe ihn zuerst.',
  'error.import-gone': 'Seit diese Dateien gewählt wurden, wurden andere gewählt. Wähle sie noch einmal.',
  'error.folder-known':
    'Dieser Ordner ist schon unter deinen Musikordnern oder liegt in einem oder um einen davon. Nichts wurde hinzugefügt.',
  'error.name-taken': 'Diesen Namen gibt es schon. Wähle einen anderen.',
  'error.file-not-read':
    'Das ließ sich nicht lesen. Vielleicht wurde es verschoben oder ist von einem anderen Programm gesperrt.',
  'error.demo-missing':
    'Die Demo-Bibliothek ließ sich nicht lesen. Installiere Segue neu, dann ist sie wieder da.',
  'error.database-failed':
    'Die Bibliotheksdatei hat die Änderung abgewiesen. Nichts wurde geändert; Genaueres steht im Protokoll.',
  'error.database-corrupt':
    'Die Bibliotheksdatei ist beschädigt. Nichts wurde geändert; starte Segue neu, um eine Sicherung zurückzuholen.',
  'error.database-missing':
    'Die Bibliotheksdatei ist nicht an ihrem Platz. Nichts wurde geändert; lege sie oder eine Sicherung zurück und versuche es noch einmal.',
  'error.database-locked':
    'Ein anderes Programm benutzt die Bibliotheksdatei. Nichts wurde geändert; schließe es und versuche es noch einmal.',
  'error.move-failed': 'Der Datenordner ließ sich nicht verschieben. Alles bleibt, wo es ist.',
  'error.settings-failed':
    'Deine Einstellungen ließen sich nicht speichern. Nichts wurde geändert; vielleicht ist settings.json neben deiner Bibliothek im Weg.',
  'error.disk-full':
    'Der Datenträger ist voll. Nichts wurde geändert; schaffe etwas Platz und versuche es noch einmal.',
  'error.disk-read-only':
    'Auf Segues Datenträger, in seinen Ordner oder in die Bibliotheksdatei lässt sich nicht schreiben. Nichts wurde geändert; erlaube das Schreiben und versuche es noch einmal.',
  'error.no-backup': 'Es gibt keine Sicherung, die sich lesen lässt. Nichts wurde geändert.',
  'error.database-newer':
    'Diese Bibliothek wurde von einem neueren Segue geschrieben. Aktualisiere Segue, um sie zu öffnen.',
  'error.snapshot-failed':
    'Der Index für Vorschläge ließ sich nicht aufbauen. Deine Playlists sind davon nicht betroffen.',
  'error.no-catalogue': 'Der Index für Vorschläge ist noch nicht fertig.',
  'error.suggestions-stopped':
    'Der Teil von Segue, der Vorschläge ordnet, ist zweimal hintereinander stehen geblieben. Deine Playlists sind davon nicht betroffen: Arbeite mit ihnen weiter und versuche es hier noch einmal.',
  'error.ranker-damaged':
    'Eine Datei, die für die Vorschläge gebraucht wird, fehlt oder ist beschädigt. Installiere Segue neu, dann ist sie wieder da. Deine Playlists sind davon nicht betroffen.',
  'error.export-running': 'Ein Export läuft schon. Warte, bis er fertig ist, oder stoppe ihn zuerst.',
  'error.export-full':
    'Der Datenträger ist voll. Es wurde keine Datei geschrieben; schaffe etwas Platz oder wähle einen anderen Ort.',
  'error.export-read-only':
    'Dort darf nichts geschrieben werden. Es wurde keine Datei geschrieben; wähle einen anderen Ordner.',
  'error.export-failed':
    'Die Datei ließ sich dort nicht schreiben. Es blieb nichts zurück; wähle einen anderen Ort.',
  'error.features-not-allowed':
    'Diese Quelle darf noch nicht gefragt werden. Erlaube es unter Audiomerkmale; nichts wurde gesendet.',
  'error.features-running':
    'Gerade werden Audiomerkmale erfragt. Warte, bis das fertig ist, oder stoppe es zuerst.',
  'error.features-offline':
    'ReccoBeats war nicht zu erreichen. Prüfe deine Verbindung und mache dann weiter; was bisher gefunden wurde, bleibt.',
  'error.features-down':
    'ReccoBeats hat selbst Schwierigkeiten und antwortet nicht. Mache in ein paar Stunden weiter; was bisher gefunden wurde, bleibt.',
  'error.features-refused':
    'ReccoBeats verweigert von hier aus die Antwort. Vielleicht ist eine Firewall oder ein Proxy dazwischen, oder der Dienst hat geschlossen; was bisher gefunden wurde, bleibt.',
  'error.features-not-understood':
    'ReccoBeats antwortet auf eine Weise, die dieses Segue nicht versteht. Eine Aktualisierung von Segue könnte helfen; was bisher gefunden wurde, bleibt.',
  'error.account-off':
    'Die Anmeldung ist in dieser Entwicklungslaufzeit abgeschaltet, weil sie nicht mehr gepflegt wird. Nichts wurde gesendet.',
  'error.account-deleting':
    'Die Daten deines Kontos werden noch gelöscht. Bringe das zuerst zu Ende; nichts wurde geändert.',
  'error.no-browser':
    'Es ließ sich kein Browser öffnen. Kopiere stattdessen die Adresse und öffne sie selbst in einem Browser.',
  'error.superseded': 'Eine neuere Anfrage hat diese ersetzt.',
  'error.thread-stopped':
    'Ein Teil von Segue ist stehen geblieben, bevor er geantwortet hat. Alles Gespeicherte bleibt; bitte sieh nach und versuche es noch einmal.',
  'error.not-made':
    'Der Teil von Segue, der deine Bibliothek verwaltet, ist stehen geblieben, bevor er diese Änderung gemacht hat. Nichts wurde geändert; bitte versuche es noch einmal.',
  'error.internal': 'In Segue ist etwas schiefgegangen. Nichts wurde geändert; Genaueres steht im Protokoll.',
  'error.signed-out': 'Melde dich zuerst bei Spotify an. Nichts wurde gefragt.',
  'error.playback-off':
    'Die Steuerung der Wiedergabe auf Spotify ist aus. Schalte sie in den Einstellungen ein.',
  'error.playback-signed-out':
    'Niemand ist bei Spotify angemeldet. Melde dich an und versuche es noch einmal.',
  'error.playback-not-permitted':
    'Spotify wurde noch nicht gefragt, ob Segue die Wiedergabe steuern darf. Melde dich noch einmal an, um es zu erlauben.',
  'error.playback-no-premium':
    'Spotify lässt Apps die Wiedergabe nur mit Premium steuern. Nichts wurde geändert.',
  'error.playback-no-device':
    'Kein Gerät spielt. Öffne Spotify auf einem, oder wähle eines, das schon da ist.',
  'error.playback-device-gone':
    'Spotify findet dieses Gerät nicht mehr. Öffne Spotify darauf und versuche es noch einmal.',
  'error.playback-refused': 'Das Gerät erlaubt das nicht. Versuche es am Gerät selbst.',
  'error.playback-later': 'Für den Moment sind keine Anfragen dieser Art an Spotify mehr möglich.',
  'error.playback-unreachable':
    'Spotify hat nicht geantwortet. Vielleicht hat es das trotzdem getan: Hör hin, bevor du es noch einmal versuchst.',
  'error.playback-nothing': 'Keiner dieser Tracks ist auf Spotify.',
  'error.update-offline':
    'Die Seite mit den Veröffentlichungen von Segue war nicht zu erreichen. Prüfe deine Verbindung und versuche es noch einmal; Segue ist, wie es war.',
  'error.update-down':
    'Die Seite mit den Veröffentlichungen von Segue antwortet nicht, wie sie sollte. Versuche es später noch einmal; Segue ist, wie es war.',
  'error.update-none': 'Dort ist noch kein Segue veröffentlicht. Segue ist, wie es war.',
  'error.update-redirected':
    'Die Antwort führte an einen anderen Ort als die, von denen Segue Aktualisierungen holt. Ihr wurde nicht gefolgt; vielleicht ist ein Proxy oder eine Anmeldeseite deines Netzes dazwischen.',
  'error.update-not-signed':
    'Die Antwort ist nicht von denen signiert, die Segue machen; sie wurde verworfen, und nichts wurde heruntergeladen. Vielleicht ist ein Proxy dazwischen; versuche es in einem anderen Netz noch einmal.',
  'error.update-not-understood':
    'Die Antwort ist signiert, und dieses Segue versteht sie nicht. Hole die neueste Version von der Seite der Veröffentlichungen.',
  'error.update-older':
    'Die neueste veröffentlichte Version ist älter als deine. Nichts wurde heruntergeladen; es gibt nichts zu tun.',
  'error.update-replayed':
    'Die Antwort ist älter als eine, die Segue schon hatte, und wurde deshalb verworfen. Vielleicht hält jemand dazwischen neuere zurück; versuche es später oder in einem anderen Netz noch einmal.',
  'error.update-no-file':
    'Für dieses System ist kein Download dabei. Auf der Seite der Veröffentlichungen stehen alle, die es gibt.',
  'error.update-cut-off':
    'Der Download endete, bevor alles da war. Was kam, wurde verworfen, und Segue ist, wie es war; versuche es noch einmal.',
  'error.update-damaged':
    'Was heruntergeladen wurde, ist nicht, was die Macher von Segue signiert haben. Es wurde verworfen, und Segue ist, wie es war; versuche es noch einmal, oder hole es von der Seite der Veröffentlichungen.',
  'error.update-not-installed':
    'Die zuletzt heruntergeladene Version ließ sich nicht einsetzen, und Segue ist, wie es war. Frage noch einmal danach, oder hole sie von der Seite der Veröffentlichungen.',
  'error.licences-missing':
    'Die Lizenzen ließen sich nicht öffnen. Installiere Segue neu, dann sind sie wieder da.',
} as const;

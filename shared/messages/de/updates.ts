// Updates of Segue itself: the dialog, and where it is opened from. What failed is in errors.ts.

export const updates = {
  'command.help.updates': 'Nach Aktualisierungen suchen …',
  'updates.title': 'Aktualisierungen',
  'updates.setting': 'Aktualisierungen',
  'updates.setting.text': 'Segue sucht nie nach einer neueren Version, bevor du darum bittest.',
  'updates.yours': 'Du hast Segue {{version}}',
  'updates.before':
    'Segue fragt {{host}} nach einer kleinen Datei: jetzt, und von da an, wenn du dieses Fenster öffnest. Nichts von dir oder deiner Bibliothek wird gesendet, und nichts wird heruntergeladen, bevor du es sagst.',
  'updates.check': 'Jetzt suchen',
  'updates.again': 'Noch einmal suchen',
  'updates.checking': '{{host}} wird gefragt …',
  'updates.newest': 'Dies ist die neueste Version. Gefragt {{ago}}.',
  'updates.found': 'Es gibt eine neuere Version.',
  'updates.offer': 'Segue {{version}}',
  'updates.published': 'Veröffentlicht am {{date}}',
  'updates.size': '{{size}} MB herunterzuladen',
  'updates.noNotes': 'Ihre Macher haben nichts dazu geschrieben.',
  'updates.download': 'Herunterladen',
  'updates.tryAgain': 'Noch einmal versuchen',
  'updates.downloading': 'Segue {{version}} wird heruntergeladen',
  'updates.stop': 'Stoppen',
  'updates.ready':
    'Segue {{version}} ist heruntergeladen, und es ist, was seine Macher signiert haben. Es tritt an die Stelle von diesem, wenn du Segue beendest.',
  'updates.quit': 'Beenden und installieren',
  'updates.page': 'Seite der Veröffentlichungen öffnen',
  'updates.way.package':
    'Dieses Segue kam als Paket deines Systems, das allein es ersetzen darf: Installiere das neue Paket so, wie du dieses installiert hast.',
  'updates.way.archive':
    'Dieses Segue wurde aus einem Archiv entpackt: Lade das neue herunter und entpacke es an die Stelle von diesem.',
  'updates.way.read-only':
    'Segue darf nicht in den Ordner schreiben, in dem seine eigene Datei liegt, und kann sich deshalb nicht ersetzen: Lade das neue von der Seite der Veröffentlichungen herunter.',
  'updates.way.development':
    'Es ist zur Entwicklung gebaut und sucht keine Aktualisierungen: Baue es aus neueren Quellen neu.',
  'updates.way.no-key':
    'Es enthält keinen Schlüssel, mit dem Veröffentlichungen signiert sind. Es könnte eine echte Aktualisierung nicht von einer gefälschten unterscheiden; deshalb sucht und lädt es keine.',
  'updates.look': 'Neuere Versionen stehen auf der Seite der Veröffentlichungen.',
  'updates.nowhere': 'Neuere Versionen gibt es dort, woher du diese hast.',
} as const;

// The Spotify account: connecting it by an app of the user's own, signing in, what can go wrong, and leaving again.
// What Spotify's own pages say in English is quoted as they say it.

export const account = {
  'command.account.open': 'Spotify-Konto …',

  'account.line': 'Spotify-Konto',
  'account.line.signIn': 'Bei Spotify anmelden …',
  'account.line.signedIn': 'Bei Spotify angemeldet',
  'account.line.signedOut': 'Abgemeldet',
  'account.line.expired': 'Neu anmelden',
  'account.line.locked': 'Schlüsselbund gesperrt',
  'account.line.deleting': 'Löschen unvollendet',
  'account.line.trouble': 'Spotify lehnt ab',
  'account.line.offline': 'Spotify nicht erreicht',

  'account.page.done': 'Du kannst zu Segue zurückkehren',
  'account.page.done.text':
    'Segue hat, was es braucht, und macht den Rest. Dieser Tab kann geschlossen werden.',
  'account.page.notDone': 'Du bist nicht angemeldet',
  'account.page.notDone.text': 'Segue sagt, warum. Dieser Tab kann geschlossen werden.',

  'account.connect.title': 'Spotify verbinden',
  'account.connect.step': 'Schritt {{step, number}} von {{of, number}}',
  'account.connect.back': 'Zurück',
  'account.connect.next': 'Weiter',

  'account.app.title': 'Lege bei Spotify eine App an',
  'account.app.why':
    'Spotify lässt ein Desktop-Programm nur als deine eigene App ein: kostenlos, einmal angelegt, mit einem Premium-Konto. Segue hat keine eigene ID und kein eigenes Passwort und sieht nur, was du erlaubst.',
  'account.app.open': 'Öffne das Dashboard von Spotify in deinem Browser und melde dich dort an.',
  'account.app.open.do': 'Dashboard öffnen',
  'account.app.create':
    'Wähle „Create app“. Name und Beschreibung wählst du selbst; der Name darf nicht mit „Spot“ beginnen.',
  'account.app.redirect': 'Trage als Redirect-URI genau dies ein:',
  'account.app.redirect.copy': 'Redirect-URI kopieren',
  'account.app.copied': 'Kopiert',
  'account.app.api': 'Kreuze „Web API“ an, stimme den Bedingungen zu und speichere.',
  'account.app.users':
    'Nur wenn ein anderes Konto als das der App sie benutzen soll: Trage dessen E-Mail-Adresse unter „User Management“ ein.',
  'account.app.port': 'Spotify nimmt die Adresse nicht ohne Port',
  'account.app.port.about':
    'Dann trage eine mit festem Port ein. Er muss jedes Mal frei sein, wenn du dich anmeldest.',
  'account.app.port.use': 'Festen Port benutzen',
  'account.app.port.label': 'Port',
  'account.app.port.wrong': 'Eine ganze Zahl von {{least}} bis {{most}}',

  'account.id.title': 'Gib ihre Client-ID ein',
  'account.id.where':
    'Sie steht auf der Seite der App im Dashboard unter „Basic Information“. Das Client-Secret wird nicht gebraucht: Füge es nicht ein.',
  'account.id.label': 'Client-ID',
  'account.id.hint': '32 Buchstaben und Ziffern',
  'account.id.wrong':
    'Eine Client-ID hat 32 Zeichen, Ziffern und die Buchstaben a bis f. Diese hat {{count, number}}.',
  'account.id.wrongLetters': 'Eine Client-ID besteht nur aus Ziffern und den Buchstaben a bis f.',
  'account.keep.title': 'Dieser Computer bewahrt keine Geheimnisse für Programme auf',
  'account.keep.text':
    'Segue hat keinen Schlüsselbund gefunden (wie den von GNOME oder KWallet). Dein Spotify-Passwort ist nicht in Gefahr, wohl aber, was dich angemeldet hält.',
  'account.keep.memory': 'Für dieses Mal anmelden',
  'account.keep.memory.about':
    'Nichts wird aufgeschrieben; nach dem Schließen von Segue meldest du dich wieder an.',
  'account.keep.weak': 'Angemeldet bleiben, schwach geschützt',
  'account.keep.weak.about':
    'Andere Programme, die unter deinem Namen laufen, könnten es lesen und deine Playlists ändern.',
  'account.keep.system': 'Dein System bewahrt die Anmeldung verschlüsselt auf.',
  'account.signIn': 'Anmelden',

  'account.asking': 'Spotify wird nach dieser Client-ID gefragt …',
  'account.waiting.title': 'Mache in deinem Browser weiter',
  'account.waiting.text':
    'Spotify fragt dort, ob Segue deine Playlists lesen und ändern darf. Segue wartet bis {{time}}.',
  'account.waiting.noBrowser':
    'Es ließ sich kein Browser öffnen. Kopiere die Adresse, öffne sie in einem Browser auf diesem Computer und komme zurück.',
  'account.waiting.again': 'Browser noch einmal öffnen',
  'account.waiting.copy': 'Adresse kopieren',
  'account.waiting.copied': 'Kopiert: Öffne sie in einem Browser',
  'account.waiting.stuck': 'Im Browser steht etwas anderes?',
  'account.waiting.invalid.client': '„INVALID_CLIENT: Invalid client“',
  'account.waiting.invalid.client.do':
    'In der Client-ID ist ein Tippfehler. Brich ab und kopiere sie noch einmal.',
  'account.waiting.invalid.redirect': '„Invalid redirect URI“',
  'account.waiting.invalid.redirect.do': 'Der App im Dashboard fehlt {{uri}}, genau so.',
  'account.waiting.unreachable': '„Die Website ist nicht erreichbar“',
  'account.waiting.unreachable.do':
    'Kopiere die ganze Adresse aus der Adressleiste des Browsers und füge sie hier ein.',
  'account.paste.label': 'Adresse aus dem Browser, beginnend mit {{uri}}',
  'account.paste.do': 'Verwenden',
  'account.paste.no':
    'Das ist nicht die Adresse dieser Anmeldung. Sie beginnt mit {{uri}} und enthält einen Code.',
  'account.checking': 'Spotify hat geantwortet. Gefragt wird, wer du bist …',
  'account.replacing': 'Die Daten des anderen Kontos werden gelöscht …',
  'account.cancel': 'Abbrechen',

  'account.done.title': 'Hallo, {{name}}',
  'account.done.text': 'Du bist bei Spotify angemeldet.',
  'account.done.memory': 'Du bist angemeldet, bis Segue geschlossen wird.',
  'account.done.close': 'Fertig',

  'account.another.title': 'Das ist ein anderes Konto',
  'account.another.text':
    'Du hast dich als {{name}} angemeldet, und die Bibliothek enthält, was {{before}} gehört. Segue führt ein Konto zur Zeit.',
  'account.another.replace': 'Löschen und wechseln',
  'account.another.stay': 'Alles lassen, wie es ist',

  'account.failed.title': 'Du bist nicht angemeldet',
  'account.failed.again': 'Noch einmal versuchen',
  'account.failed.change': 'Eingaben ändern',
  'account.failed.bad-client':
    'Spotify kennt keine App mit dieser Client-ID. Kopiere sie noch einmal von der Seite der App im Dashboard.',
  'account.failed.port-taken':
    'Ein anderes Programm benutzt Port {{port}}. Schließe es, oder wähle einen anderen Port und trage ihn bei Spotify ein.',
  'account.failed.denied':
    'Du hast im Browser abgelehnt. Nichts wurde geändert; du kannst es dir anders überlegen.',
  'account.failed.wrong-state':
    'Die Antwort, die zurückkam, gehört nicht zu dieser Anmeldung und wurde deshalb nicht benutzt. Vielleicht hat ein alter Tab sie gesendet: Schließe ihn und versuche es noch einmal.',
  'account.failed.refused':
    'Spotify hat die Anfrage so nicht angenommen. Sieh im Dashboard nach, ob die App noch da ist und „Web API“ angekreuzt hat.',
  'account.failed.timeout':
    'Im Browser hat fünf Minuten lang niemand geantwortet. Stand dort, dass etwas ungültig ist, prüfe die Client-ID und die Redirect-URI.',
  'account.failed.bad-code':
    'Spotify hat seine eigene Antwort nicht angenommen: Sie war zu alt oder schon benutzt. Versuche es noch einmal, in einem Zug.',
  'account.failed.unreachable':
    'Spotify war nicht zu erreichen. Prüfe deine Verbindung und versuche es noch einmal.',
  'account.failed.no-sense':
    'Spotify hat auf eine Weise geantwortet, die dieses Segue nicht versteht. Versuche es später noch einmal; eine Aktualisierung von Segue könnte helfen.',
  'account.failed.busy':
    'Spotify hat dich eingelassen und bittet nun um eine Pause, bevor es etwas beantwortet. Versuche es in einer Stunde oder morgen noch einmal.',
  'account.failed.not-allowed':
    'Spotify hat dich eingelassen, aber dieses Konto darf die App nicht benutzen. Melde dich mit dem Konto an, das sie angelegt hat, oder trage die E-Mail-Adresse dieses Kontos im Dashboard unter „User Management“ ein.',
  'account.failed.no-premium':
    'Spotify hat dich eingelassen, aber das Konto, das die App angelegt hat, hat kein Premium, und ohne dieses beantwortet Spotify nichts. Erneuere es, oder benutze eine App eines Kontos mit Premium.',
  'account.failed.not-kept':
    'Du bist nicht angemeldet: Die Anmeldung ließ sich nicht aufschreiben. Vielleicht ist der Datenträger voll oder der Bibliothek etwas im Weg; Genaueres steht im Protokoll.',

  'account.title': 'Spotify-Konto',
  'account.off':
    'Die Anmeldung ist in dieser Entwicklungslaufzeit abgeschaltet, weil sie nicht mehr gepflegt wird: Eine Anmeldung verdient einen Browserkern, dessen Lücken geschlossen sind. Das Segue, das du aus einer Veröffentlichung installierst, hat ihn.',
  'account.name': 'Name',
  'account.userId': 'Benutzer-ID',
  'account.product': 'Abo',
  'account.since': 'Verbunden',
  'account.clientId': 'Client-ID deiner App',
  'account.kept.system': 'Von deinem System verschlüsselt',
  'account.kept.weak': 'Schwach geschützt, wie du es gewählt hast',
  'account.kept.memory': 'Im Speicher, bis Segue geschlossen wird',
  'account.state.signed-in': 'Angemeldet',
  'account.state.none': 'Abgemeldet. Was von Spotify gelesen wurde, ist noch hier, und Änderungen warten.',
  'account.state.expired':
    'Spotify hat diese Anmeldung beendet: nach einem halben Jahr, oder weil du die App aus deinem Konto genommen hast. Deine Bibliothek ist, wie sie war; melde dich neu an, um weiterzumachen.',
  'account.state.locked':
    'Dein System hat seinen Schlüsselbund, in dem die Anmeldung liegt, nicht geöffnet. Entsperre ihn und versuche es noch einmal, oder melde dich neu an.',
  'account.state.deleting':
    'Das Löschen der Daten dieses Kontos wurde abgebrochen. Setze es fort: Vorher lässt sich mit dem Konto nichts anderes tun.',
  'account.trouble.not-allowed':
    'Spotify verweigert diesem Konto alles: Es ist nicht unter den Benutzern der App (Dashboard, „User Management“).',
  'account.trouble.no-premium':
    'Spotify beantwortet nichts: Das Konto, das die App angelegt hat, hat gerade kein Premium.',
  'account.trouble.unreachable':
    'Spotify war nicht zu erreichen. Was gelesen wurde, ist hier; Änderungen warten.',
  'account.trouble.busy': 'Spotify bittet um eine Pause. Was gelesen wurde, ist hier; Änderungen warten.',
  'account.trouble.no-sense': 'Spotify antwortet auf eine Weise, die dieses Segue nicht versteht.',
  'account.check': 'Prüfen',
  'account.checked': 'Spotify antwortet: angemeldet als {{name}}',
  'account.unlock': 'Noch einmal versuchen',
  'account.signInAgain': 'Neu anmelden',
  'account.actions': 'Anmeldung',
  'account.switch': 'Konto wechseln …',
  'account.switch.title': 'Anderes Konto',
  'account.switch.about': 'Als jemand anderes anmelden oder mit einer anderen App.',
  'account.signOut': 'Abmelden',
  'account.signOut.title': 'Vorerst gehen',
  'account.signOut.about': 'Vergisst die Anmeldung auf diesem Computer. Die Bibliothek bleibt.',
  'account.signedOut': 'Von Spotify abgemeldet',
  'account.delete': 'Trennen und löschen …',
  'account.delete.leave': 'Für immer gehen',
  'account.delete.about': 'Meldet ab und löscht alles von diesem Konto auf diesem Computer.',
  'account.delete.title': '{{name}} trennen und löschen?',
  'account.delete.what': 'Dies wird auf diesem Computer gelöscht und lässt sich nicht rückgängig machen:',
  'account.delete.counting': 'Gezählt wird, was gelöscht würde …',
  'account.delete.signIn': 'Die Anmeldung und die Client-ID',
  'account.delete.playlists_one': '{{count, number}} Playlist des Kontos, wie sie hier steht',
  'account.delete.playlists_other': '{{count, number}} Playlists des Kontos, wie sie hier stehen',
  'account.delete.tracks_one': '{{count, number}} Track, den sonst nichts in der Bibliothek enthält',
  'account.delete.tracks_other': '{{count, number}} Tracks, die sonst nichts in der Bibliothek enthält',
  'account.delete.edits_one': '{{count, number}} Änderung an seinen Playlists, samt Rückgängigmachen',
  'account.delete.edits_other': '{{count, number}} Änderungen an seinen Playlists, samt Rückgängigmachen',
  'account.delete.backups_one': '{{count, number}} frühere Reihenfolge seiner Playlists',
  'account.delete.backups_other': '{{count, number}} frühere Reihenfolgen seiner Playlists',
  'account.delete.copies_one': '{{count, number}} Sicherung der Bibliothek, die es enthält, im Ganzen',
  'account.delete.copies_other': '{{count, number}} Sicherungen der Bibliothek, die es enthalten, im Ganzen',
  'account.delete.covers_one': '{{count, number}} Cover',
  'account.delete.covers_other': '{{count, number}} Cover',
  'account.delete.unsent_one':
    '{{count, number}} Playlist hat Änderungen, die noch nicht gesendet wurden: Sie gehen verloren',
  'account.delete.unsent_other':
    '{{count, number}} Playlists haben Änderungen, die noch nicht gesendet wurden: Sie gehen verloren',
  'account.delete.stays':
    'Bei Spotify ändert sich nichts, und deine Importe, lokalen Playlists und Dateien bleiben. Um die App auch dort aus deinem Konto zu nehmen, öffne Spotifys Liste der Apps.',
  'account.delete.apps': 'Liste der Apps öffnen',
  'account.delete.do': 'Trennen und löschen',
  'account.delete.goOn': 'Weiter löschen',
  'account.delete.running': 'Wird gelöscht …',
  'account.deleted': 'Von Spotify getrennt; die Daten des Kontos sind gelöscht',
} as const;

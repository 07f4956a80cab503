// When the library cannot be opened: what happened, in the user's words, and what to do next. Then what is said when
// something went wrong and was put right.

export const trouble = {
  'trouble.damaged.title': 'Deine Bibliotheksdatei ist beschädigt',
  'trouble.damaged.text':
    'Teile davon lassen sich nicht lesen. Nichts wurde geändert oder gelöscht: Was du hier auch wählst, die beschädigte Datei bleibt erhalten.',
  'trouble.missing.title': 'Deine Bibliotheksdatei ist weg',
  'trouble.missing.text':
    'Sie wurde verschoben oder gelöscht, oder ihr Datenträger ist nicht angeschlossen. Lege sie an ihren Platz zurück und versuche es noch einmal, oder hole eine Sicherung zurück. Nichts wurde geändert.',
  'trouble.newer.title': 'Deine Bibliothek gehört zu einem neueren Segue',
  'trouble.newer.text':
    'Zuletzt hat eine neuere Version sie geöffnet, deren Format diese nicht kennt. Installiere das neueste Segue, um weiterzumachen; nichts wurde geändert.',
  'trouble.locked.title': 'Ein anderes Programm benutzt deine Bibliothek',
  'trouble.locked.text':
    'Schließe andere Exemplare von Segue und was sonst die Bibliotheksdatei geöffnet hat, und versuche es dann noch einmal. Nichts wurde geändert.',
  'trouble.full.title': 'Der Datenträger ist voll',
  'trouble.full.text':
    'Segue braucht ein wenig Platz, um deine Bibliothek zu öffnen. Schaffe welchen und versuche es noch einmal. Nichts wurde geändert.',
  'trouble.readOnly.title': 'Segue kann nicht in seinen Ordner schreiben',
  'trouble.readOnly.text':
    'Der Datenträger ist schreibgeschützt, oder der Ordner oder die Datei gehört jemand anderem. Erlaube das Schreiben und versuche es noch einmal. Nichts wurde geändert.',
  'trouble.stopped.title': 'Der Teil von Segue, der deine Bibliothek verwaltet, ist stehen geblieben',
  'trouble.stopped.text':
    'Das geschah zweimal hintereinander. Alles, was gespeichert war, steht noch in der Bibliotheksdatei. Versuche es noch einmal; bleibt er wieder stehen, steht der Grund im Protokoll neben der Bibliothek.',
  'trouble.other.title': 'Segue konnte deine Bibliothek nicht öffnen',
  'trouble.other.text':
    'Nichts wurde geändert. Versuche es noch einmal; hilft das nicht, steht mehr im Protokoll daneben.',
  'trouble.tryAgain': 'Noch einmal versuchen',
  'trouble.restore': 'Die Sicherung vom {{at}} zurückholen',
  'trouble.noCopy': 'Es gibt noch keine Sicherung der Bibliothek, die sich zurückholen ließe.',
  'trouble.empty': 'Mit einer leeren Bibliothek beginnen',
  'trouble.show': 'Datei anzeigen',
  'trouble.quit': 'Segue beenden',
  'trouble.path': 'Die Bibliotheksdatei',
  'trouble.detail': 'Was die Prüfung gefunden hat',
  'trouble.restored':
    'Deine Bibliothek ist wieder auf dem Stand vom {{at}}. Die beschädigte Datei ist als {{file}} aufbewahrt.',
  'trouble.restored.missing': 'Deine Bibliothek ist wieder auf dem Stand vom {{at}}.',
  'trouble.started': 'Eine neue Bibliothek wurde begonnen. Die alte Datei ist als {{file}} aufbewahrt.',

  'health.silent':
    'Die Bibliothek hat seit einer Weile nicht geantwortet. Du kannst warten oder sie neu starten: Was gespeichert ist, bleibt.',
  'health.startAgain': 'Neu starten',
  'health.restarted':
    'Der Teil von Segue, der deine Bibliothek verwaltet, ist stehen geblieben und wurde neu gestartet. Was gespeichert ist, bleibt.',

  'start.title': 'Segue kann nicht starten',
  'start.disk-read-only':
    'Es kann nicht in seinen Ordner {{folder}} schreiben: Der Datenträger ist schreibgeschützt, oder der Ordner gehört jemand anderem. Erlaube das Schreiben und starte Segue noch einmal. Nichts wurde geändert.\n\n{{cause}}',
  'start.disk-full':
    'Der Datenträger mit seinem Ordner {{folder}} ist voll. Schaffe etwas Platz und starte Segue noch einmal. Nichts wurde geändert.\n\n{{cause}}',
  'start.failed':
    'Etwas, das es braucht, ist fehlgeschlagen. Starte es noch einmal, und installiere es neu, wenn das nicht hilft: Deine Bibliothek und deine Einstellungen in {{folder}} bleiben erhalten.\n\n{{cause}}',

  'page.incomplete': 'Ein Teil von Segue fehlt',
  'page.incomplete.detail':
    'Sein Fenster lässt sich ohne {{file}} nicht zeigen. Installiere Segue neu: Deine Bibliothek und deine Einstellungen bleiben erhalten.',
  'health.damaged':
    'Beim Durchsehen deiner Bibliotheksdatei hat Segue Schäden gefunden. Du kannst weitermachen; besser holst du jetzt eine Sicherung zurück, bevor mehr verloren geht.',
  'health.seeSteps': 'Ansehen, was zu tun ist',

  'backup.full':
    'Die heutige Sicherung deiner Bibliothek konnte nicht gemacht werden: Der Datenträger ist voll. Schaffe etwas Platz; Segue macht sie dann von selbst.',
  'backup.readOnly':
    'Die heutige Sicherung deiner Bibliothek konnte nicht gemacht werden: In den Ordner „backups“ daneben lässt sich nicht schreiben. Erlaube das Schreiben; Segue macht sie dann von selbst.',
  'backup.failed':
    'Die heutige Sicherung deiner Bibliothek konnte nicht gemacht werden. Segue versucht es in den nächsten Stunden wieder; im Protokoll neben der Bibliothek steht, warum es nicht ging.',

  'page.gone': 'Das Fenster von Segue ist kurz nach dem Öffnen stehen geblieben',
  'page.gone.detail':
    'Alles Gespeicherte bleibt. Lade es neu; bleibt es wieder stehen, beende Segue und starte es neu. Warum, steht in logs/main.log neben deiner Bibliothek.',
  'page.hangs': 'Das Fenster von Segue antwortet nicht',
  'page.hangs.detail': 'Du kannst warten oder das Fenster neu laden. Alles Gespeicherte bleibt.',
  'page.wait': 'Warten',
  'page.reload': 'Neu laden',
  'page.quit': 'Segue beenden',
  'page.reloaded': 'Das Fenster ist stehen geblieben und wurde neu geladen. Alles Gespeicherte bleibt.',
  'page.setAside':
    'Deine Einstellungen ließen sich nicht lesen, deshalb benutzt Segue vorerst seine eigenen. Die Datei ist als {{file}} neben der Bibliothek aufbewahrt.',
} as const;

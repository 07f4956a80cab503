// Moving the data folder: the dialog, and what is said at the restart that does it and where the folder is missing.

export const place = {
  'dataFolder.open': 'Verschieben …',
  'dataFolder.title': 'Datenordner verschieben',
  'dataFolder.intro':
    'Deine Bibliothek, ihre Sicherungen, der Index der Vorschläge, Cover, Einstellungen und das Protokoll können in jedem Ordner dieses Computers liegen. Wähle einen leeren oder einen, in dem ein Ordner „Segue“ angelegt wird.',
  'dataFolder.now': 'Jetzt liegen sie in',
  'dataFolder.chooseFolder': 'Ordner wählen …',
  'dataFolder.choose.title': 'Ordner für die Daten von Segue wählen',
  'dataFolder.back': 'Zurück in den üblichen Ordner',
  'dataFolder.looking': 'Der Ordner wird angesehen …',
  'dataFolder.to': 'Dann liegen sie in',
  'dataFolder.sizes': '{{bytes}} MB werden verschoben; dort sind {{free}} GB frei.',
  'dataFolder.makes': 'Der Ordner wird angelegt.',
  'dataFolder.medium.network':
    'Dieser Ordner liegt im Netzwerk. Segue ist dort langsamer, startet nur, solange das Netzwerk erreichbar ist, und kann eine Änderung verlieren, wenn die Verbindung gerade dann endet.',
  'dataFolder.medium.removable':
    'Dieser Datenträger lässt sich abziehen. Segue startet nur, solange er angeschlossen ist; beende Segue, bevor du ihn abziehst.',
  'dataFolder.how':
    'Segue schließt sich, kopiert alles, vergleicht die Kopie mit dem Original und öffnet sich dort wieder. Erst dann wird der alte Ordner geleert; was auch vorher schiefgeht, alles bleibt, wo es ist.',
  'dataFolder.do': 'Verschieben und neu starten',
  'dataFolder.switch':
    'In diesem Ordner liegt schon eine Bibliothek von Segue. Segue kann mit ihr neu starten. Die jetzige bleibt, wo sie ist, und du kannst auf demselben Weg zu ihr zurück.',
  'dataFolder.switch.do': 'Verwenden und neu starten',
  'dataFolder.restarting': 'Segue startet neu …',
  'dataFolder.refused.same': 'Diesen Ordner verwendet Segue schon.',
  'dataFolder.refused.inside-present':
    'Dieser Ordner liegt in dem von Segue selbst. Wähle einen, der nicht darin liegt.',
  'dataFolder.refused.inside-app':
    'Dieser Ordner liegt in der App selbst: Eine Aktualisierung nähme deine Daten mit. Wähle einen anderen.',
  'dataFolder.refused.not-empty':
    'In diesem Ordner liegen andere Dateien, und auch in einem Ordner „Segue“ darin. Wähle einen leeren Ordner.',
  'dataFolder.refused.not-writable':
    'Segue darf nicht in diesen Ordner schreiben: Der Datenträger ist schreibgeschützt, oder der Ordner gehört jemand anderem. Wähle einen anderen.',
  'dataFolder.refused.no-room':
    'Der Platz reicht nicht: {{bytes}} MB und etwas mehr werden gebraucht, und dort sind {{free}} MB frei. Schaffe Platz oder wähle einen anderen Datenträger.',
  'dataFolder.refused.not-readable': 'In diesen Ordner lässt sich nicht hineinsehen. Wähle einen anderen.',

  'dataFolder.moving.title': 'Deine Daten werden verschoben',
  'dataFolder.moving.hint': 'Schließe dieses Fenster, um alles zu lassen, wo es ist.',
  'dataFolder.ok': 'OK',
  'dataFolder.failed.title': 'Deine Daten wurden nicht verschoben',
  'dataFolder.failed.full':
    'Der Datenträger mit {{to}} ist voll. Alles ist, wo es war, in {{folder}}, und was kopiert wurde, ist entfernt.',
  'dataFolder.failed.readOnly':
    'Segue darf nicht nach {{to}} schreiben. Alles ist, wo es war, in {{folder}}.\n\n{{cause}}',
  'dataFolder.failed.damaged':
    'Die Datei deiner Bibliothek ist beschädigt. Hole erst eine Sicherung zurück und verschiebe sie dann. Alles ist, wo es war, in {{folder}}.\n\n{{cause}}',
  'dataFolder.failed.other':
    'Das Verschieben nach {{to}} ist gescheitert. Alles ist, wo es war, in {{folder}}, und was kopiert wurde, ist entfernt.\n\n{{cause}}',
  'dataFolder.left.title': 'Deine Daten sind verschoben',
  'dataFolder.left':
    'Die Kopie im alten Ordner, {{folder}}, ließ sich nicht entfernen. Nichts braucht sie mehr: Lösche sie, wann du willst.\n\n{{cause}}',
  'dataFolder.cutOff.title': 'Das Verschieben deiner Daten wurde abgebrochen',
  'dataFolder.cutOff': 'Alles ist, wo es war, in {{folder}}. Segue war dabei, es nach {{to}} zu verschieben.',
  'dataFolder.cutOff.leave': 'Dort lassen',
  'dataFolder.cutOff.again': 'Noch einmal verschieben',
  'dataFolder.missing.title': 'Dein Datenordner ist nicht da',
  'dataFolder.missing':
    'Segue hat deine Bibliothek in {{folder}}, und dieser Ordner fehlt oder ist leer. Liegt er auf einem Datenträger, der sich abziehen lässt, oder im Netzwerk, so verbinde ihn und versuche es noch einmal. Hast du ihn verschoben, so wähle, wo er jetzt ist.\n\nDer übliche Ordner ist {{home}}. Liegt dort keine Bibliothek, so beginnt Segue dort mit einer neuen; deine bleibt, wie sie ist.',
  'dataFolder.unknown.title': 'Niemand weiß, wo deine Daten sind',
  'dataFolder.unknown':
    'Die Datei, in der es steht, data-folder.json in {{home}}, lässt sich nicht lesen. Wähle den Ordner deiner Bibliothek, oder versuche es noch einmal.\n\nDer übliche Ordner ist {{home}}. Liegt dort keine Bibliothek, so beginnt Segue dort mit einer neuen; deine bleibt, wie sie ist.',
  'dataFolder.tryAgain': 'Noch einmal versuchen',
  'dataFolder.choose': 'Ordner wählen …',
  'dataFolder.standard': 'Üblichen Ordner verwenden',
  'dataFolder.noData': 'In diesem Ordner liegt keine Bibliothek von Segue',
} as const;

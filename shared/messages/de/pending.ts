// Edits that Spotify has not got yet: marks, the line below a playlist's name, and the dialog to decide in.

export const pending = {
  'pending.title': 'Diese Playlist auf Spotify',
  'pending.title.order': 'Hier und auf Spotify geändert',
  'pending.title.many': 'Viele Anfragen an Spotify',
  'pending.title.gone': 'Nicht mehr auf Spotify',
  'pending.title.failed': 'Nicht an Spotify gesendet',

  'pending.mark.waiting': 'Änderungen warten auf Spotify',
  'pending.mark.attention': 'Änderungen, über die zu entscheiden ist',

  'pending.line.waiting_one': '{{count, number}} Änderung wartet auf Spotify',
  'pending.line.waiting_other': '{{count, number}} Änderungen warten auf Spotify',
  'pending.line.deciding': '{{what}} …',
  'pending.line.why': '{{what}} …',

  'pending.nothing': 'Von dieser Playlist wartet nichts auf Spotify.',
  'pending.hereOnly': 'Diese Playlist ist nur in deiner Bibliothek.',
  'pending.hereOnly.put': 'Auf Spotify anlegen',
  'pending.hereOnly.hint':
    'Segue legt dort eine private Playlist mit diesem Namen an. Tracks, die Spotify nicht hat, bleiben hier.',
  'pending.waits_one': '{{count, number}} Änderung wird hier aufbewahrt, bis Spotify sie hat.',
  'pending.waits_other': '{{count, number}} Änderungen werden hier aufbewahrt, bis Spotify sie hat.',
  'pending.waits.until': 'Spotify nimmt keine weiteren Anfragen dieser Art vor {{when}}.',
  'pending.waits.soon': 'Gesendet wird, sobald du angemeldet bist und Spotify zu erreichen ist.',
  'pending.unsendable_one': '{{count, number}} Track bleibt nur hier: Spotify hat ihn nicht.',
  'pending.unsendable_other': '{{count, number}} Tracks bleiben nur hier: Spotify hat sie nicht.',
  'pending.redated_one':
    '{{count, number}} Track gilt dann als heute hinzugefügt: Spotify nimmt alle Exemplare eines Tracks auf einmal heraus.',
  'pending.redated_other':
    '{{count, number}} Tracks gelten dann als heute hinzugefügt: Spotify nimmt alle Exemplare eines Tracks auf einmal heraus.',

  'pending.order.intro':
    '„{{name}}“ wurde hier und auf Spotify umgeordnet, und beides widerspricht sich. Nichts wird gesendet, bis du wählst.',
  'pending.order.choose': 'Was die Playlist enthalten soll',
  'pending.order.mine': 'Deine',
  'pending.order.theirs': 'Auf Spotify',
  'pending.order.merge': 'Beide zusammen',
  'pending.order.mine.do': 'Deine behalten',
  'pending.order.theirs.do': 'Spotifys nehmen',
  'pending.order.merge.do': 'Beide verwenden',
  'pending.order.mine.what':
    'Spotify bekommt deine Fassung. Was dort inzwischen geändert wurde, geht verloren.',
  'pending.order.theirs.what':
    'Deine Änderungen, die nicht gesendet wurden, fallen weg. Rückgängig bringt sie zurück.',
  'pending.order.merge.what':
    'Alles, was auf einer Seite hinzukam, ist drin; alles, was auf einer Seite entfernt wurde, ist draußen. Wo die Reihenfolge unklar ist, gilt deine.',
  'pending.diff.added_one': '{{count, number}} hinzugefügt',
  'pending.diff.added_other': '{{count, number}} hinzugefügt',
  'pending.diff.removed_one': '{{count, number}} entfernt',
  'pending.diff.removed_other': '{{count, number}} entfernt',
  'pending.diff.moved_one': '{{count, number}} bewegt',
  'pending.diff.moved_other': '{{count, number}} bewegt',
  'pending.diff.same': 'Wie sie war',
  'pending.diff.gap_one': '{{count, number}} weiterer Track',
  'pending.diff.gap_other': '{{count, number}} weitere Tracks',
  'pending.diff.mark.added': 'hinzugefügt',
  'pending.diff.mark.removed': 'entfernt',
  'pending.diff.mark.moved': 'bewegt',
  'pending.diff.unknown': 'Nicht mehr bekannt',
  'pending.diff.list': '{{side}}, {{count, number}} Tracks',

  'pending.many.intro':
    'Die Änderungen an „{{name}}“ zu senden braucht {{count, number}} Anfragen, und Spotify beantwortet einer App nur so viele am Tag.',
  'pending.many.choose': 'Wie sie gesendet werden',
  'pending.many.many_one': 'Änderung für Änderung, {{count, number}} Anfrage',
  'pending.many.many_other': 'Änderung für Änderung, {{count, number}} Anfragen',
  'pending.many.many.what':
    'Nichts sonst wird angerührt. Sind die Anfragen des Tages verbraucht, geht es am nächsten weiter.',
  'pending.many.replace_one': 'Alles neu, {{count, number}} Anfrage',
  'pending.many.replace_other': 'Alles neu, {{count, number}} Anfragen',
  'pending.many.replace.what':
    'Auf Spotify gilt dann jeder Track als heute hinzugefügt, für immer. Vorher wird im Verlauf eine Sicherung abgelegt.',
  'pending.many.replace.not':
    'Hier nicht möglich: Die Playlist enthält eigene Dateien von dir, die keine App hinzufügen kann.',
  'pending.many.do': 'Senden',

  'pending.gone.intro':
    '„{{name}}“ ist nicht mehr auf deiner Liste bei Spotify und hat Änderungen, die nicht gesendet wurden.',
  'pending.gone.mine': 'Wieder anlegen',
  'pending.gone.theirs': 'Auch hier löschen',

  'pending.again': 'Noch einmal versuchen',
  'pending.reason.not-yours':
    'Nur wem sie gehört oder mit wem sie zum Bearbeiten geteilt ist, kann diese Playlist auf Spotify ändern. Deine Änderungen bleiben hier.',
  'pending.reason.scope':
    'Deine Anmeldung umfasst das Ändern von Playlists nicht. Melde dich neu an und erlaube es. Deine Änderungen bleiben hier.',
  'pending.reason.premium':
    'Spotify verlangt Premium von dem Konto, dem die App gehört. Deine Änderungen bleiben hier.',
  'pending.reason.forbidden':
    'Spotify erlaubt diese Änderung nicht. Vielleicht steht das Konto nicht auf der Benutzerliste der App. Deine Änderungen bleiben hier.',
  'pending.reason.missing': 'Spotify hat diese Playlist nicht mehr. Deine Änderungen bleiben hier.',
  'pending.reason.rejected':
    'Spotify nimmt nicht an, was gesendet wurde, auch nachdem der Inhalt neu gelesen wurde. Deine Änderungen bleiben hier.',
  'pending.reason.local-copies':
    'Eines von mehreren Exemplaren einer eigenen Datei wurde entfernt. Spotify nimmt alle auf einmal heraus und lässt sie von keiner App wieder hinzufügen: Entferne dieses Exemplar in Spotify. Deine Änderungen bleiben hier.',
  'pending.reason.order': 'Hier und auf Spotify geändert',
  'pending.reason.gone': 'Nicht mehr auf Spotify',
  'pending.reason.many': 'Viele Anfragen an Spotify',
  'pending.failed': 'Nicht an Spotify gesendet',
  'pending.onSpotify': 'Auch auf Spotify',
  'pending.title.name': 'Hier und auf Spotify umbenannt',
  'pending.name.intro':
    'Diese Playlist bekam hier einen Namen und auf Spotify einen anderen. Nichts davon wird gesendet, bis du wählst.',
  'pending.name.choose': 'Wie sie heißen soll',
  'pending.name.mine': 'Deiner',
  'pending.name.theirs': 'Auf Spotify',
  'pending.name.mine.do': 'Deinen behalten',
  'pending.name.theirs.do': 'Spotifys nehmen',
  'pending.reason.name': 'Hier und auf Spotify umbenannt',
} as const;

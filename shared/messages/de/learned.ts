// The settings about suggestions: learning the user's own weights, and what was learned.

export const learned = {
  'settings.suggestions': 'Vorschläge',
  'settings.learn': 'Aus dem lernen, was ich hinzufüge',
  'settings.learn.text':
    'Wägt, was du hinzufügst und was du mit „Diesen nicht“ ablehnst, gegen das ab, was daneben stand. Es bleibt auf diesem Computer; solange es aus ist, wird nichts aufbewahrt und nichts geändert.',
  'settings.learn.off': 'Aus',
  'settings.learn.on': 'An',
  'settings.evaluate': 'Wie gut sind sie?',
  'settings.evaluate.text':
    'Gemessen an deinen eigenen Playlists: was du an ihr Ende gesetzt hast und ob es gefunden wird.',
  'settings.evaluate.open': 'Messen …',
  'learned.title': 'Was gelernt wurde',
  'learned.none': 'Noch nichts: Jeder Teil zählt, wie er angepasst wurde.',
  'learned.from_one':
    'Aus {{count, number}} Wahl. Wird eine Änderung rückgängig gemacht, gilt auch das Gelernte nicht mehr.',
  'learned.from_other':
    'Aus {{count, number}} Wahlen. Wird eine Änderung rückgängig gemacht, gilt auch das Gelernte nicht mehr.',
  'learned.unused_one': 'Aus {{count, number}} Wahl; unbenutzt, solange das Lernen aus ist.',
  'learned.unused_other': 'Aus {{count, number}} Wahlen; unbenutzt, solange das Lernen aus ist.',
  'learned.forget': 'Gelerntes vergessen',
  'learned.forget.sure': 'Alles vergessen?',
  'learned.forget.yes': 'Vergessen',
  'learned.forget.no': 'Behalten',
  'learned.forgotten': 'Vergessen: Jeder Teil zählt, wie er angepasst wurde.',
  'learned.caption': 'Wie viel jeder Teil einer Passung für dich zählt, verglichen mit der Anpassung',
  'learned.part': 'Teil',
  'learned.counts': 'Zählt',
  'learned.more': 'mehr (×{{by}})',
  'learned.less': 'weniger (×{{by}})',
  'learned.same': 'wie angepasst',
} as const;

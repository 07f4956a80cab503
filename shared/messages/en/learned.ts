// The settings about suggestions: learning the user's own weights, and what was learned.

export const learned = {
  'settings.suggestions': 'Suggestions',
  'settings.learn': 'Learn from what I add',
  'settings.learn.text':
    'Weighs what you add, and what you turn away with “not this”, against what stood beside it. It stays on this computer; while it is off, nothing is kept and nothing changes.',
  'settings.learn.off': 'Off',
  'settings.learn.on': 'On',
  'settings.evaluate': 'How good are they?',
  'settings.evaluate.text':
    'Measured on your own playlists: what you put at their ends, and whether it is found.',
  'settings.evaluate.open': 'Measure…',
  'learned.title': 'What was learned',
  'learned.none': 'Nothing yet: every part counts as it was fitted.',
  'learned.from_one': 'From {{count, number}} choice. Undoing an edit takes back what it taught.',
  'learned.from_other': 'From {{count, number}} choices. Undoing an edit takes back what it taught.',
  'learned.unused_one': 'From {{count, number}} choice; not used while learning is off.',
  'learned.unused_other': 'From {{count, number}} choices; not used while learning is off.',
  'learned.forget': 'Forget what was learned',
  'learned.forget.sure': 'Forget it all?',
  'learned.forget.yes': 'Forget',
  'learned.forget.no': 'Keep it',
  'learned.forgotten': 'Forgotten: every part counts as it was fitted.',
  'learned.caption': 'How much each part of a match counts for you, compared with how it was fitted',
  'learned.part': 'Part',
  'learned.counts': 'Counts',
  'learned.more': 'more (×{{by}})',
  'learned.less': 'less (×{{by}})',
  'learned.same': 'as fitted',
} as const;

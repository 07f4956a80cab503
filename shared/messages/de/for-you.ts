// "For you": suggestions that go by what is played most, by Liked Songs or by a pool, in the place of the others.

export const forYou = {
  'command.suggestions.forYou': 'Für dich',
  'forYou.title': 'Für dich',
  'forYou.from': 'Vorschlagen nach',
  'forYou.top': 'Auf Spotify am meisten gespielt',
  'forYou.top.short_term': 'Die letzten vier Wochen',
  'forYou.top.medium_term': 'Das letzte halbe Jahr',
  'forYou.top.long_term': 'Das letzte Jahr',
  'forYou.liked': 'Lieblingssongs',
  'forYou.others': 'Lieblingssongs und Pools',
  'forYou.how': 'Wie',
  'forYou.blend': 'Gemischt',
  'forYou.each': 'Nahe an jedem',
  'forYou.near': 'Nahe an „{{title}}“',
  'forYou.save': 'Playlist daraus machen',
  'forYou.save.hint_one': 'Macht eine Playlist aus diesem {{count, number}} Track',
  'forYou.save.hint_other': 'Macht eine Playlist aus diesen {{count, number}} Tracks',
  'forYou.name': 'Für dich: {{from}}, {{day}}',
  'forYou.noAccount': 'Ist Spotify verbunden, kann es nach dem gehen, was du am meisten spielst.',
  'forYou.noTops': 'Was du am meisten spielst, wurde noch nicht von Spotify gelesen.',
  'forYou.nothing': 'Es gibt noch keinen Anhaltspunkt: Deine Playlists und Pools sind leer.',
} as const;

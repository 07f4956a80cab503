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
  'forYou.each': 'Je Track',
  'forYou.near': 'Nahe „{{title}}“',
  'forYou.save': 'Playlist machen',
  'forYou.save.hint_one': 'Macht aus diesem {{count, number}} Track eine Playlist',
  'forYou.save.hint_other': 'Macht aus diesen {{count, number}} Tracks eine Playlist',
  'forYou.name': 'Für dich: {{from}}, {{day}}',
  'forYou.noAccount': 'Mit Spotify verbunden, kann es danach gehen, was du am meisten spielst.',
  'forYou.noTops': 'Was du am meisten spielst, wurde noch nicht von Spotify gelesen.',
  'forYou.nothing': 'Es gibt noch nichts, wonach es gehen könnte: Deine Playlists und Pools sind leer.',
} as const;

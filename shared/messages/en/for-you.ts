// "For you": suggestions that go by what is played most, by Liked Songs or by a pool, in the place of the others.

export const forYou = {
  'command.suggestions.forYou': 'For you',
  'forYou.title': 'For you',
  'forYou.from': 'Suggest from',
  'forYou.top': 'Played most on Spotify',
  'forYou.top.short_term': 'The last four weeks',
  'forYou.top.medium_term': 'The last half year',
  'forYou.top.long_term': 'The last year',
  'forYou.liked': 'Liked Songs',
  'forYou.others': 'Liked Songs and pools',
  'forYou.how': 'How',
  'forYou.blend': 'Blend',
  'forYou.each': 'Near each',
  'forYou.near': 'Near “{{title}}”',
  'forYou.save': 'Make a playlist',
  'forYou.save.hint_one': 'Makes a playlist of this {{count, number}} track',
  'forYou.save.hint_other': 'Makes a playlist of these {{count, number}} tracks',
  'forYou.name': 'For you: {{from}}, {{day}}',
  'forYou.noAccount': 'With Spotify connected, it can go by what you play most.',
  'forYou.noTops': 'What you play most has not been read from Spotify yet.',
  'forYou.nothing': 'There is nothing to go by yet: your playlists and pools are empty.',
} as const;

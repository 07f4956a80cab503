// What stands beside a title, told by its words: a version of the song, its guests, its film; or the mark of another
// work. All of it is asked of folded text (title-spelling.ts).

/** `word` whole, in any script: \b knows Latin letters only. */
const whole = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;

/** Words that make another work of a title that has them, whatever else stands beside them. */
const WORK_MARK = new RegExp(
  [
    // "Part II", "No. 2", "Op. 12", "Bk. 1", "Teil 2", "часть 2".
    `${whole('parts?|pts?|partes?|teil|partie|ч|часть|no|nr|num|number|vol|volume|chapter|act|scene|op|opus|episode|ep|book|disc|глава')}\\.? ?#?(\\d|(${'[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth'})(?![\\p{L}\\p{N}]))`,
    whole('movement|mvt|suite|variation|var|canto|interlude|reprise|prelude|skit'),
    `${whole('intro|outro')}(?! (edit|mix|version)(?![\\p{L}\\p{N}]))`,
    // A catalogue of works: "K. 331", "BWV 232".
    `${whole('k|kv|d|rv|hob|bwv|[a-z]{1,3}wv')}\\.? ?\\d`,
    String.raw`^[ivx]+(\.|$)|^\d$|\d+\.(?!\d)|第.+[章部楽番]`,
  ].join('|'),
  'u',
);

/** Words that make a suffix the name of a version. */
const VERSION_WORD = new RegExp(
  [
    whole(String.raw`re-?master\p{L}*|digitally`),
    whole(
      String.raw`re-?mix(ed|es)?|rmx|mix(ed|es)?|edit(ed)?|version\p{L}*|versao|ver|fassung|mono|stereo|acoustic|acustic[oa]|akustik|acoustique|unplugged|stripped|demo|instrumental|inst|karaoke|off vocal|extended|uncut|dub|bonus|deluxe|anniversary|edition|sessions?|alternate|alternative|outtake|take \d+|(re-?)?record(ed|ing)|rework(ed)?|bootleg|flip(ped)?|vip|sped ?up|slowed|slow down|reverb|nightcore|a ?cappella|acapella|explicit|clean|single|radio|en vivo|ao vivo|en directo|dal vivo|en public|en concert|en concierto|cover|vs|soundtrack|spanglish|(solo )?piano solo|piano only|from the vault|(19|20)\d\d (anthem|theme)`,
    ),
    'リミックス|ライブ|ライヴ|ヴァージョン|バージョン|リマスター|カラオケ|インスト|現場版|现场版|版$|ремикс|верси|концерт|караоке|리믹스|라이브|버전|노래방',
    String.raw`^(main|original|international|(\S+ )?classic|dirty|cut|(19|20)\d\d|0\d)$`,
  ].join('|'),
  'u',
);

// "Live" is a common word: only where it can hardly be anything else.
const LIVE =
  /^(recorded )?live$|^(recorded )?live (at|from|in|on|@|version|session|performance|recording|acoustic|edit|bbc|\/|\d)|\b(acoustic|recorded|performed|version|unplugged) live$|\blive (version|session|performance|recording)\b/u;
const GUEST =
  /^(feat|ft|featuring|prod)\b|^(with|w\/)(?! (or|a|an|the|my|your|you|me|love)\b)|^part\. (?![\divx])/u;
/** `From "Shrek"`: the film a song was in. */
const FROM_FILM =
  /^(from|theme from|music from) (the )?["“«'‘]|^from the (\S+ )?(motion picture|film|movie|series)|\bmusic from\b/u;
/** `Explicit + Skit`: the song, with something beside it. */
const EXPLICIT = /^explicit\b/u;
/** `The Nights - Avicii By Avicii`: an artist's own version. */
const BY_ITSELF = /^(.+) by \1$/u;

/** Titles that an artist gives to several works. */
const SHARED_TITLE =
  /^(the )?(intro|introduction|outro|interlude|skit|prelude|postlude|overture|finale|prologue|epilogue|reprise|medley|untitled|freestyle|theme|main titles?|opening|ending|end credits|allegro|andante|adagio|largo|presto|scherzo|menuett?o?|sonata|nocturne|waltz|etude)$/u;

/** Parts, movements, an intro beside the song: another work. */
export const marksWork = (suffix: string): boolean => WORK_MARK.test(suffix);
export const namesGuests = (suffix: string): boolean => GUEST.test(suffix);
/** What changes nothing about which song it is, even with a work's mark in it: a guest may be called "Part 2". */
export const isBeside = (suffix: string): boolean => GUEST.test(suffix) || EXPLICIT.test(suffix);
/** Whether a suffix names a version, guests or the film, not another work. */
export const isAside = (suffix: string): boolean =>
  isBeside(suffix) ||
  BY_ITSELF.test(suffix) ||
  ((VERSION_WORD.test(suffix) || LIVE.test(suffix) || FROM_FILM.test(suffix)) && !WORK_MARK.test(suffix));
export const isShared = (core: string): boolean =>
  SHARED_TITLE.test(core.replace(/[^\p{L}\p{N}\p{M}]+$/u, ''));

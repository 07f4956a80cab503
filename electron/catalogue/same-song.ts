// Whether two tracks are the same song: remaster, live, remix, radio edit, with or without a guest. Pure; used by
// the catalogue's builder to intern a key a row and by the re-ranker to keep versions out. The rule is artist plus
// core title. Brackets hold second titles and versions alike and are left out; what follows a dash is left out when
// it names a version. Words that make another work ("Part II", "No. 2") stay wherever they are.

/** Words that make another work of a title that has them, whatever else stands beside them. */
const WORK_MARK =
  /\b(part|pt|no|nr|num|number|vol|volume|chapter|act|scene|op|opus|episode|ep|book|disc)\b\.? ?#?(\d|([ivx]+|one|two|three|four|five|first|second|third|fourth|fifth)\b)|\b(movement|mvt|suite|variation|var|canto|interlude|reprise|prelude|(intro|outro)(?! (edit|mix|version)\b)|skit)\b|^[ivx]+(\.|$)|^\d$|\d+\./u;

/** Words that make a dashed suffix the name of a version. */
const VERSION_WORD =
  /\b(re-?master(ed|izado|izada|isé|isée)?|re-?mix(ed|es)?|rmx|mix|edit(ed)?|version|ver|versión|versione|versão|fassung|mono|stereo|acoustic|acústico|unplugged|stripped|demo|instrumental|karaoke|extended|uncut|dub|bonus|deluxe|anniversary|edition|sessions?|alternate|alternative|outtake|take \d+|(re-?)?record(ed|ing)|rework(ed)?|bootleg|flip(ped)?|vip|sped up|slowed|reverb|nightcore|a ?cappella|acapella|explicit|clean|single|radio|en vivo|ao vivo|en directo|dal vivo|cover|vs|soundtrack|(19|20)\d\d (anthem|theme))\b|リミックス|ライブ|ライヴ|ヴァージョン|バージョン|リマスター|ремикс|версия|리믹스|^(main|original|international|(\S+ )?classic|dirty|cut|(19|20)\d\d|0\d)$/u;

/** Titles that an artist gives to several works. */
const SHARED_TITLE =
  /^(the )?(intro|introduction|outro|interlude|skit|prelude|postlude|overture|finale|prologue|epilogue|reprise|medley|untitled|theme|main titles?|opening|ending|end credits|allegro|andante|adagio|largo|presto|scherzo|menuett?o?|sonata|nocturne|waltz|etude)$/u;

// "Live" is a common word: only where it can hardly be anything else.
const LIVE =
  /^(recorded )?live$|^(recorded )?live (at|from|in|on|@|version|session|performance|recording|acoustic|edit|bbc|\d)|\b(acoustic|recorded|performed|version|unplugged) live$|\blive (version|session|performance|recording)\b/u;
const GUEST = /^(feat|ft|featuring|prod)\b|^(with|w\/)(?! (or|a|an|the|my|your|you|me|love)\b)/u;
/** `From "Shrek"`: the film a song was in. */
const FROM_FILM =
  /^(from|theme from|music from) (the )?["“«'‘]|^from the (\S+ )?(motion picture|film|movie|series)|\bmusic from\b/u;

/** `Explicit + Skit`: the song, with something beside it. */
const EXPLICIT = /^explicit\b/u;
/** `Song - Film Vol. 1 (Music from the Series)`: the soundtrack that a song was on. */
const ON_SOUNDTRACK = /\s[-–—]\s[^()]*\((more )?(music|songs?) from [^()]*\)$/u;
/** `Song (feat. Guest) - Remixer`: who names guests has named the song, so that the rest is the version's. */
const AFTER_GUESTS = /([([](?:feat|ft|featuring)\b[^()[\]]*[)\]])\s+[-–—]\s+(.+)$/u;

const BRACKETS = /\s*[([{（【［]([^()[\]{}（）【】［］]*)[)\]}）】］]/gu;
const ROMAN: Record<string, string> = {
  ...{ i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', x: '10' },
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5' },
};

/** Lower case without accents on Latin letters; other scripts keep their marks, which are letters there. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .trim();
}

/** Letters and digits alone; a name of nothing but signs stays as it is. */
function squash(folded: string): string {
  const kept = folded.replace(/&/gu, ' and ').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return kept === '' ? folded : kept;
}

/** `The Nights - Avicii By Avicii`: an artist's own version. */
const BY_ITSELF = /^(.+) by \1$/u;

const isBeside = (suffix: string): boolean => GUEST.test(suffix) || EXPLICIT.test(suffix);

/** Whether what follows a dash names a version, guests or the film, not another work. */
const isAside = (suffix: string): boolean =>
  isBeside(suffix) ||
  BY_ITSELF.test(suffix) ||
  ((VERSION_WORD.test(suffix) || LIVE.test(suffix) || FROM_FILM.test(suffix)) && !WORK_MARK.test(suffix));

/** A folded title up to the first dash that an aside follows: `Lola - Live in Nashville, TN - 1979` is `Lola`. */
function withoutDashed(title: string): string {
  const [head = '', ...rest] = title.split(/\s+[-–—]\s+/u);
  const found = rest.findIndex((part) => isAside(part.trim()) || part.trim() === head.trim());
  if (found < 0 || head.trim() === '') return title;
  if (rest.slice(found).some((part) => WORK_MARK.test(part.trim()) && !isBeside(part.trim()))) return title;
  return [head, ...rest.slice(0, found)].join(' - ').trim();
}

/** Without brackets but those that make another work; of a shared title, without those that name a version. */
function withoutBrackets(title: string): string {
  const strip = (keeps: (inner: string) => boolean) =>
    title.replace(BRACKETS, (whole, inner: string) => (keeps(inner.trim()) ? whole : ' ')).trim();
  const core = strip((inner) => WORK_MARK.test(inner) && !GUEST.test(inner));
  return isShared(withoutDashed(core)) ? strip((inner) => !isAside(inner)) : core;
}

const isShared = (core: string): boolean => SHARED_TITLE.test(core.replace(/[^\p{L}\p{N}\p{M}]+$/u, ''));

export interface Work {
  /** Equal for versions of one song by one primary artist. */
  key: string;
  /** True for a title that an artist gives to several works ("Intro"): tracks must be about as long too. */
  shared: boolean;
}

/**
 * The song behind a title.
 * @param artist the primary artist's name
 * @param title as released, with its suffixes
 * @returns null where either is empty: two tracks without a name are not the same song
 */
export function workOf(artist: string, title: string): Work | null {
  const folded = fold(title)
    .replace(ON_SOUNDTRACK, '')
    .replace(AFTER_GUESTS, (whole, guests: string, rest: string) => (WORK_MARK.test(rest) ? whole : guests));
  // Brackets first: a dash may stand in one. Once more after the dashes, as brackets may stand in brackets.
  let core = withoutBrackets(withoutDashed(withoutBrackets(folded)));
  core = core.replace(/\s(feat\.?|ft\.?|featuring)\s.+$/u, '').trim();
  // A title that is nothing but a version's name, such as "Remix", is its own core.
  if (core === '') core = folded;
  const shared = isShared(core);
  core = core
    .replace(/\bpt\b\.?/gu, 'part')
    .replace(/\b(part|no|vol|chapter|act)\b\.? ([a-z]+)\b/gu, (whole, word: string, n: string) =>
      ROMAN[n] ? `${word} ${ROMAN[n]}` : whole,
    );
  const by = firstArtist(artist);
  const name = squash(core);
  return by === '' || name === '' ? null : { key: `${by}\n${name}`, shared };
}

const firstArtist = (artist: string): string =>
  squash(
    fold(artist)
      .replace(/^the\s+/u, '')
      // "A & B" of one release is "A, B" of another: who comes first stands for both.
      .replace(/(?:\s(?:feat\.?|ft\.?|featuring)\s|\s*,\s|\s&\s).+$/u, ''),
  );

/**
 * The recording behind a title: a remix, a remaster or a live version is one of its own, however it is punctuated;
 * guests are named in one place and left out in another. Tracks of equal keys must be about as long too.
 */
export const recordingKey = (artist: string, title: string): string =>
  `${firstArtist(artist)}\n${squash(fold(title).replace(/\s*[([](?:feat|ft|featuring|with)\b[^()[\]]*[)\]]/gu, ''))}`;

/** What `sameSong` compares: an interned `Work.key`, its `shared`, and ms (0: unknown). */
export interface SongRow {
  work: number;
  shared: boolean;
  durationMs: number;
}

/** A row without a work (its title or artist is unknown). */
export const NO_WORK = 0xffffffff;

/**
 * True when two rows are versions of one song. Versions may be of any length, but the "Intro" of two albums are two
 * works when they differ in it by half as long again and by more than a minute.
 */
export function sameSong(a: SongRow, b: SongRow): boolean {
  if (a.work === NO_WORK || a.work !== b.work) return false;
  if (!(a.shared && b.shared) || a.durationMs <= 0 || b.durationMs <= 0) return true;
  const longer = Math.max(a.durationMs, b.durationMs);
  const shorter = Math.min(a.durationMs, b.durationMs);
  return longer <= shorter * 1.5 || longer - shorter <= 60_000;
}

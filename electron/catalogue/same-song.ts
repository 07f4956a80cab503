// Whether two tracks are the same song: remaster, live, remix, radio edit, with or without a guest. Pure; used by
// the catalogue's builder to intern a key a row and by the re-ranker to keep versions out. The rule is artist plus
// core title, minding the words that make another work ("Part II", "No. 2"), and duration where titles are bare.

/** Words that make another work of a title that has them, whatever else stands beside them. */
const WORK_MARK =
  /\b(part|pt|no|nr|num|number|vol|volume|chapter|act|scene|movement|mvt|op|opus|episode|ep|book|disc|suite|variation|var|canto|interlude|reprise|prelude|intro|outro|skit)\b\.?|^[ivx]+\.|\d+\./u;

/** Words that make a bracket or a dashed suffix the name of a version. */
const VERSION_WORD =
  /\b(re-?master(ed|izado|izada|isé|isée)?|re-?mix(ed|es)?|mix|edit(ed)?|version|versión|versione|versão|fassung|mono|stereo|acoustic|acústico|unplugged|demo|instrumental|karaoke|extended|dub|bonus|deluxe|anniversary|edition|sessions?|alternate|alternative|outtake|take \d+|re-?recorded|rework(ed)?|bootleg|vip|sped up|slowed|reverb|nightcore|a ?cappella|acapella|explicit|clean|single|radio|en vivo|ao vivo|en directo|dal vivo|cover)\b|リミックス|ライブ|ライヴ|ヴァージョン|バージョン|リマスター|ремикс|версия|리믹스/u;

// "Live" is a common word: only where it can hardly be anything else.
const LIVE =
  /^(recorded )?live$|^(recorded )?live (at|from|in|on|@|version|session|performance|recording|acoustic|edit|bbc|\d)|\b(acoustic|recorded|performed|version|unplugged) live$|\blive (version|session|performance|recording)\b/u;
const GUEST = /^(feat|ft|featuring|with|w\/|prod)\b(?!\.? (or|a|an|the|my|your|you|me|love)\b)/u;
/** `From "Shrek"`: the film a song was in. */
const FROM_FILM =
  /^(from|theme from|music from) (the )?["“«'‘]|^from the (motion picture|film|movie|series)/u;

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

type Suffix = 'version' | 'guest' | 'work';
function kindOf(suffix: string): Suffix {
  if (GUEST.test(suffix)) return 'guest';
  if (VERSION_WORD.test(suffix) || LIVE.test(suffix) || FROM_FILM.test(suffix)) {
    return WORK_MARK.test(suffix) ? 'work' : 'version';
  }
  return 'work';
}

export interface Work {
  /** Equal for versions of one song by one primary artist. */
  key: string;
  /** True when the title named itself a version, so that its duration tells nothing. */
  version: boolean;
}

/**
 * The song behind a title.
 * @param artist the primary artist's name
 * @param title as released, with its suffixes
 * @returns null where either is empty: two tracks without a name are not the same song
 */
export function workOf(artist: string, title: string): Work | null {
  let version = false;
  const strip = (suffix: string, whole: string): string => {
    const kind = kindOf(suffix.trim());
    if (kind === 'work') return whole;
    if (kind === 'version') version = true;
    return ' ';
  };
  const folded = fold(title);
  let core = folded.replace(BRACKETS, (whole, inner: string) => strip(inner, whole));
  for (;;) {
    const dash = /^(.+?\S)\s+[-–—]\s+((?:(?!\s[-–—]\s).)+)$/u.exec(core);
    if (!dash?.[1] || !dash[2] || kindOf(dash[2].trim()) === 'work') break;
    core = `${dash[1]}${strip(dash[2], dash[2])}`.trim();
  }
  core = core.replace(/\s(feat\.?|ft\.?|featuring)\s.+$/u, '').trim();
  // A title that is nothing but a version's name, such as "Remix", is its own core.
  if (core === '') core = folded;
  core = core
    .replace(/\bpt\b\.?/gu, 'part')
    .replace(/\b(part|no|vol|chapter|act)\b\.? ([a-z]+)\b/gu, (whole, word: string, n: string) =>
      ROMAN[n] ? `${word} ${ROMAN[n]}` : whole,
    );
  const by = squash(
    fold(artist)
      .replace(/^the\s+/u, '')
      .replace(/\s(feat\.?|ft\.?|featuring)\s.+$/u, ''),
  );
  const name = squash(core);
  return by === '' || name === '' ? null : { key: `${by}\n${name}`, version };
}

/** What `sameSong` compares: an interned `Work.key`, whether the title said "version", and ms (0: unknown). */
export interface SongRow {
  work: number;
  version: boolean;
  durationMs: number;
}

/** A row without a work (its title or artist is unknown). */
export const NO_WORK = 0xffffffff;

/**
 * True when two rows are versions of one song. Two bare titles that differ much in length, such as the "Intro" of
 * two albums, are taken for two works: by half as long again and by more than a minute.
 */
export function sameSong(a: SongRow, b: SongRow): boolean {
  if (a.work === NO_WORK || a.work !== b.work) return false;
  if (a.version || b.version || a.durationMs <= 0 || b.durationMs <= 0) return true;
  const longer = Math.max(a.durationMs, b.durationMs);
  const shorter = Math.min(a.durationMs, b.durationMs);
  return longer <= shorter * 1.5 || longer - shorter <= 60_000;
}

// Whether two tracks are the same song: remaster, live, remix, radio edit, with or without a guest. Pure; used by
// the catalogue's builder to intern a key a row, by the re-ranker to keep versions out and by library care.
//
// [Note: Same song] The rule is artist plus core title, and three finer points:
// - What names a version, guests or the film is left out (title-words.ts); words that make another work ("Part II",
//   "No. 2") stay wherever they are.
// - What else stands in brackets, or after a dash, is a byname: "Sunflower - Spider-Man: Into the Spider-Verse". Two
//   bynames must be equal. A title with one is the song without it, if in brackets; if after a dash, or "Part 1", only
//   where both are as long: "Home - Away" may be anything.
// - A title that artists give to several works ("Intro") is the same one only where both are about as long.
//
// [Note: Bare titles] "Gate (Pt. 2)" is not the song "Gate", and two of an artist's "Intro" may be two works; but beside
// each other in a list they look like one song twice. So the first hundred places of a list hold a bare title once, and
// none of the playlist's, where there is something else. What else calls two tracks the same song goes by the rule above.
//
// A cover, or the same song under a wholly other title, is not the same song here. How well the rule does on labelled
// pairs: same-song.pairs.test.ts.

import { counted, fold, squash } from './title-spelling.ts';
import { isAside, isBeside, isShared, marksWork, namesGuests } from './title-words.ts';

/** `Song - Film Vol. 1 (Music from the Series)`: the soundtrack that a song was on. */
const ON_SOUNDTRACK = /\s[-–—]\s[^()]*\((more )?(music|songs?) from [^()]*\)$/u;
/** `Song (feat. Guest) - Remixer`: who names guests has named the song, so that the rest is the version's. */
const AFTER_GUESTS = /([([](?:feat|ft|featuring)\b[^()[\]]*[)\]])\s+[-–—]\s+(.+)$/u;
/** `Song -off vocal ver.-`, `Song ~Piano~`: brackets of another kind. */
const BETWEEN_DASHES = /\s+([-~〜])\s*([^-~〜]+?)\s*\1$/u;
const BRACKETS = /\s*[([{（【［]([^()[\]{}（）【】［］]*)[)\]}）】］]/gu;
const PART_ONE = /[\s,:-]*\b(part|pt)\b\.? ?(1|i|one)$/u;

/** `Song - Pt. 2`, `Song (Intro)`: the title without them. */
const AFTER_DASH = /\s[-–—]\s.*$/u;

/** Bits of a `Work.mark`. */
const SHARED = 0x8000;
const AS_LONG = 0x4000;
const BYNAME = 0x3fff;

export interface Work {
  /** Equal for versions of one song by one primary artist. */
  key: string;
  /** 16 bits beside the key, 0 for most titles: what else `sameSong` must know of a title. */
  mark: number;
  /** The key of the title alone, without what stands in brackets or after a dash: [Note: Bare titles]. */
  bareKey: string;
}

/** A folded title in its core and what stands after a dash, without versions: `Lola - Live in Nashville - 1979`. */
function dashed(title: string): { core: string; byname: string } {
  const [head = '', ...rest] = title.split(/\s+[-–—]\s+/u).map((part) => part.trim());
  if (head === '' || rest.length === 0) return { core: title, byname: '' };
  const found = rest.findIndex((part) => isAside(part) || part === head);
  const kept = found < 0 ? rest : rest.slice(0, found);
  const left = found < 0 ? [] : rest.slice(found);
  if ([...kept, ...left].some((part) => marksWork(part) && !isBeside(part))) {
    const works = rest.filter((part) => !isAside(part));
    return { core: [head, ...works].join(' - '), byname: '' };
  }
  return { core: head, byname: kept.join(' ') };
}

/** A title in its core and its byname in brackets; those that make another work stay in the core. */
function bracketed(title: string): { core: string; byname: string } {
  const bynames: string[] = [];
  const strip = (keeps: (inner: string) => boolean) =>
    title.replace(BRACKETS, (all, inner: string) => (keeps(inner.trim()) ? all : ' ')).trim();
  const core = strip((inner) => {
    if (marksWork(inner) && !namesGuests(inner)) return true;
    if (!isAside(inner)) bynames.push(inner);
    return false;
  });
  // Of "Untitled (How Does It Feel)" the brackets are the title.
  if (isShared(dashed(core).core)) return { core: strip((inner) => !isAside(inner)), byname: '' };
  return { core, byname: bynames.join(' ') };
}

/** The same for a byname wherever it stands; never 0. */
function bynameCode(byname: string): number {
  let code = 0;
  for (const letter of squash(counted(byname.replace(/^(the|a) /u, ''))))
    code = (Math.imul(code, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return 1 + (code % BYNAME);
}

/**
 * The song behind a title.
 * @param artist the primary artist's name
 * @param title as released, with its suffixes
 * @returns null where either is empty: two tracks without a name are not the same song
 */
export function workOf(artist: string, title: string): Work | null {
  const work = keyOf(artist, title);
  if (!work) return null;
  const folded = fold(title);
  const bare = folded.replace(BRACKETS, ' ').replace(AFTER_DASH, '').trim();
  // A title that stands in brackets wholly is its own.
  const other = bare === folded || bare === '' ? null : keyOf(artist, bare);
  return { ...work, bareKey: other?.key ?? work.key };
}

function keyOf(artist: string, title: string): Omit<Work, 'bareKey'> | null {
  const folded = fold(title)
    .replace(BETWEEN_DASHES, ' ($2)')
    .replace(ON_SOUNDTRACK, '')
    .replace(AFTER_GUESTS, (all, guests: string, rest: string) => (marksWork(rest) ? all : guests));
  // Brackets first: a dash may stand in one. Once more after the dashes, as brackets may stand in brackets.
  const outer = bracketed(folded);
  const after = dashed(outer.core);
  const inner = bracketed(after.core);
  let core = inner.core.replace(/\s(feat\.?|ft\.?|featuring)\s.+$/u, '').trim();
  // A title that is nothing but a version's name, such as "Remix", is its own core.
  if (core === '') core = folded;
  const first = core.replace(BRACKETS, ' $1').replace(PART_ONE, '');
  const isFirst = first !== '' && first.length < core.length && PART_ONE.test(core.replace(BRACKETS, ' $1'));
  const name = squash(counted(isFirst ? first : core));
  const by = firstArtist(artist);
  if (by === '' || name === '') return null;
  const byname = [after.byname, outer.byname, inner.byname, isFirst ? '#1' : ''].filter(Boolean).join(' ');
  const asLong = isFirst || after.byname !== '' ? AS_LONG : 0;
  const mark = (isShared(core) ? SHARED : 0) | (byname === '' ? 0 : asLong | bynameCode(byname));
  return { key: `${by}\n${name}`, mark };
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

/** What `sameSong` compares: an interned `Work.key`, its `mark`, and ms (0: unknown). */
export interface SongRow {
  work: number;
  mark: number;
  durationMs: number;
}

/** A row without a work (its title or artist is unknown). */
export const NO_WORK = 0xffffffff;

/** Of one recording on two releases, ms. */
const AS_LONG_MS = 2000;

/** True when two rows are versions of one song: [Note: Same song]. Says the same with the rows exchanged. */
export function sameSong(a: SongRow, b: SongRow): boolean {
  if (a.work === NO_WORK || a.work !== b.work) return false;
  if ((a.mark | b.mark) === 0) return true;
  const known = a.durationMs > 0 && b.durationMs > 0;
  const apart = Math.abs(a.durationMs - b.durationMs);
  if ((a.mark & BYNAME) !== (b.mark & BYNAME)) {
    if ((a.mark & BYNAME) !== 0 && (b.mark & BYNAME) !== 0) return false;
    if (((a.mark | b.mark) & AS_LONG) !== 0 && !(known && apart <= AS_LONG_MS)) return false;
  }
  if (!known || (a.mark & b.mark & SHARED) === 0) return true;
  // The "Intro" of two albums are two works when they differ by half as long again and by more than a minute.
  return apart <= 0.5 * Math.min(a.durationMs, b.durationMs) || apart <= 60_000;
}

import { describe, expect, it } from 'vitest';
import { NO_WORK, sameSong, workOf } from './same-song.ts';

const key = (title: string, artist = 'Artist') => workOf(artist, title)?.key;

/** Of two titles of tracks of unknown length. */
const same = (a: string, b: string): boolean => {
  const [one, other] = [workOf('Artist', a), workOf('Artist', b)];
  const work = one?.key === other?.key ? 7 : 8;
  return sameSong(
    { work: 7, mark: one?.mark ?? 0, durationMs: 0 },
    { work, mark: other?.mark ?? 0, durationMs: 0 },
  );
};

describe('the same song', () => {
  it.each([
    ['Heroes', 'Heroes - 2017 Remaster'],
    ['Heroes', 'Heroes (Remastered 2011)'],
    ['Heroes', '"Heroes" - Single Version; 2014 Remaster'],
    ['One More Time', 'One More Time - Radio Edit'],
    ['One More Time', 'One More Time [Club Mix]'],
    ['Creep', 'Creep (Acoustic)'],
    ['Creep', 'Creep - Live at Glastonbury - Remastered 2009'],
    ['Creep', 'Creep (Live)'],
    ['Stan', 'Stan (feat. Dido)'],
    ['Stan', 'Stan ft. Dido'],
    ['Stan', 'Stan featuring Dido'],
    ['Stay', 'Stay (with Justin Bieber)'],
    ['Let It Go', 'Let It Go - From "Frozen"/Soundtrack Version'],
    ['All Too Well', "All Too Well (10 Minute Version) (Taylor's Version)"],
    ['Déjà Vu', 'Deja Vu - Deluxe Edition Bonus Track'],
    ['Rock & Roll', 'Rock and Roll (Mono)'],
    ["Don't Stop", 'Dont Stop (Sped Up)'],
    ['Halt', 'HALT （Remix）'],
    ['Yeah, Pt. 2', 'Yeah Part II (Live)'],
    ['夜に駆ける', '夜に駆ける (Instrumental)'],
    ['夜に駆ける', '夜に駆ける - ライブ'],
    ['Группа крови', 'Группа крови - Remastered'],
    ['Garota', 'Garota - Ao Vivo'],
    ['Rock Of Ages', 'Rock Of Ages (2012)'],
    ['Forever Young', 'FOREVER YOUNG - KR Ver.'],
    ['Party Up', 'Party Up (Up In Here)'],
    ['(I Can’t Get No) Satisfaction', 'Satisfaction'],
    ['Waka', 'Waka (feat. A Boogie Wit da Hoodie)'],
    ['X', 'X - Spanglish Version'],
    ['Lola', 'Lola - Live at Civic Center, Providence, RI - September 1979'],
    ['Talk', 'Talk - 2006 - Remaster'],
    ['Perfect', 'Perfect - Stripped'],
    ['Rubber Band', 'Rubber Band (Original) - Explicit'],
    ['Escape', 'Escape - From the Touchstone film, "Armageddon"'],
    ['Be Like You', 'Be Like You - Dante Klein RMX'],
    ['Band Man', 'Band Man - Explicit + Buster Skit'],
    ['No Promises (feat. Demi Lovato)', 'No Promises (feat. Demi Lovato) - Bassjackers'],
    ['Bazooka - Original Mix', 'Bazooka - 538 Turn Up The Beach 2014 Theme'],
    ['Tremor', 'Tremor - Sensation 2014 Anthem'],
    ['Grillz', 'Grillz - Dirty'],
    ['Certainly', 'Certainly - Flipped It'],
    ['The Nights', 'The Nights - Avicii By Avicii'],
    ['The Right Way', 'The Right Way - J.G. Classic'],
    ['In The Place', 'In The Place [Mix Cut] - I AM Hardwell Intro Edit'],
    ['Untitled (How Does It Feel)', 'Untitled (How Does It Feel) - Edit'],
    [
      'Popular (with X) - From The Idol Vol. 1 (Music from the HBO Original Series)',
      'Popular (with X) - The Idol Vol. 1 (Music from the HBO Original Series)',
    ],
  ])('%s = %s', (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ['Another Brick in the Wall, Pt. 1', 'Another Brick in the Wall, Pt. 2'],
    ['Breathe (Part 1)', 'Breathe (Part 2)'],
    ['Breathe', 'Breathe (Part II)'],
    ['Make a Move', 'Make a Move - Pt. 2'],
    ['Dangerous', 'Dangerous (Pt. 2) [feat. Sam Martin]'],
    ['Goodbye (2)', 'Goodbye'],
    ['Symphony No. 5 - I. Allegro - Live', 'Symphony No. 5 - II. Andante - Live'],
    ['The Planets - Mars', 'The Planets - Venus'],
    ['Intro (The Beginning)', 'Intro (The Storm)'],
    ['Symphony No. 5 - I. Allegro', 'Symphony No. 5 - II. Andante'],
    ['Gymnopédie No. 1', 'Gymnopédie No. 2'],
    ['Sonata: Movement 1', 'Sonata: Movement 2'],
    ['Time', 'Time (Reprise)'],
    ['Puzzle', 'Puzzle - Intro'],
    ['Day', 'Day - Day by Night'],
    ['Dangerous (feat. Sam Martin)', 'Dangerous (feat. Sam Martin) - Pt. 2'],
    ['Untitled (How Does It Feel)', 'Untitled (I)'],
    ['Live and Let Die', 'Die'],
    ['Home - Away', 'Home'],
    ['ガラス', 'カラス'],
    ['東京', '京都'],
    ['Vol. 1', 'Vol. 2'],
    ['1', '2'],
    ['???', '!!!'],
  ])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));

  it('minds the artist, though not its article, accents or guests', () => {
    expect(key('Help!', 'The Beatles')).toBe(key('Help', 'Beatles'));
    expect(key('Jóga', 'Björk')).toBe(key('Joga', 'Bjork feat. X'));
    expect(key('Sunflower', 'Post Malone & Swae Lee')).toBe(key('Sunflower', 'Post Malone, Swae Lee'));
    expect(key('Sunflower', 'Post Malone & Swae Lee')).toBe(key('Sunflower', 'Post Malone'));
    expect(key('Hurt', 'Johnny Cash')).not.toBe(key('Hurt', 'Nine Inch Nails'));
  });

  it('names no work without a title or an artist', () => {
    expect(workOf('', 'Song')).toBeNull();
    expect(workOf('Artist', '  ')).toBeNull();
    expect(workOf('Artist', 'Remix')).not.toBeNull();
  });

  it.each([
    ['Gate', 'Gate (Pt. 2)', 'Gate - Intro', 'Gate [Interlude] (Live)', 'Gate, Pt. 1'],
    ['Symphony No. 5 - I. Allegro', 'Symphony No. 5 - II. Andante'],
    ['Intro (The Beginning)', 'Intro (The Storm)', 'Intro'],
    ['Home - Away', 'Home'],
  ])('%s has the bare title of %s', (...titles) => {
    const keys = titles.map((title) => workOf('Artist', title)?.bareKey);
    expect(new Set(keys).size, keys.join()).toBe(1);
    expect(keys[0]).toBeDefined();
  });

  it('takes other titles for other bare ones, and one wholly in brackets for itself', () => {
    const bare = (title: string, artist = 'Artist') => workOf(artist, title)?.bareKey;
    expect(bare('Gate')).not.toBe(bare('Gates'));
    expect(bare('Gate (Pt. 2)')).not.toBe(bare('Gate (Pt. 2)', 'Another'));
    expect(bare('(Gate)')).toBe(key('(Gate)'));
    expect(bare('(Gate)')).not.toBe(bare('(Wall)'));
    expect(bare('Gate')).toBe(key('Gate'));
  });

  it('takes titles that are given to several works for two works when of very different length', () => {
    const intro = workOf('Artist', 'Intro')?.mark ?? 0;
    expect(workOf('Artist', 'Interlude - Live')?.mark).toBe(intro);
    expect(workOf('Artist', 'Introvert')?.mark).toBe(0);
    const row = (durationMs: number, mark = intro, work = 7) => ({ work, mark, durationMs });
    expect(sameSong(row(40_000), row(200_000))).toBe(false);
    expect(sameSong(row(40_000, 0), row(200_000, 0))).toBe(true);
    expect(sameSong(row(200_000), row(215_000))).toBe(true);
    expect(sameSong(row(0), row(215_000))).toBe(true);
    expect(sameSong(row(200_000), row(200_000, intro, 8))).toBe(false);
    expect(sameSong(row(1, intro, NO_WORK), row(1, intro, NO_WORK))).toBe(false);
  });

  it('takes a byname after a dash, or a first part, for the song where they are as long', () => {
    const row = (title: string, durationMs: number) => ({
      work: 7,
      mark: workOf('Artist', title)?.mark ?? 0,
      durationMs,
    });
    expect(key('Sunflower - Film: Into the Dark')).toBe(key('Sunflower'));
    const film = row('Sunflower - Film: Into the Dark', 158_000);
    expect(sameSong(film, row('Sunflower', 157_000))).toBe(true);
    expect(sameSong(row('Sunflower', 157_000), film)).toBe(true);
    expect(sameSong(film, row('Sunflower', 190_000))).toBe(false);
    expect(sameSong(film, row('Sunflower', 0))).toBe(false);
    expect(sameSong(film, row('Sunflower (Film: into the dark)', 190_000))).toBe(true);
    expect(sameSong(film, row('Sunflower (Summer)', 158_000))).toBe(false);
    expect(sameSong(row('Gate, Pt. 1', 200_000), row('Gate', 201_000))).toBe(true);
    expect(sameSong(row('Gate, Pt. 1', 200_000), row('Gate', 260_000))).toBe(false);
  });
});

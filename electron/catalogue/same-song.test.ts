import { describe, expect, it } from 'vitest';
import { sameSong, workOf } from './same-song.ts';

const key = (title: string, artist = 'Artist') => workOf(artist, title)?.key;

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
  ])('%s = %s', (a, b) => expect(key(a)).toBe(key(b)));

  it.each([
    ['Another Brick in the Wall, Pt. 1', 'Another Brick in the Wall, Pt. 2'],
    ['Breathe (Part 1)', 'Breathe (Part 2)'],
    ['Breathe', 'Breathe (Part II)'],
    ['Symphony No. 5 - I. Allegro', 'Symphony No. 5 - II. Andante'],
    ['Gymnopédie No. 1', 'Gymnopédie No. 2'],
    ['Sonata: Movement 1', 'Sonata: Movement 2'],
    ['(I Can’t Get No) Satisfaction', 'Satisfaction'],
    ['Time', 'Time (Reprise)'],
    ['Live and Let Die', 'Die'],
    ['Home - Away', 'Home'],
    ['ガラス', 'カラス'],
    ['東京', '京都'],
    ['Vol. 1', 'Vol. 2'],
    ['1', '2'],
    ['???', '!!!'],
  ])('%s is not %s', (a, b) => expect(key(a)).not.toBe(key(b)));

  it('minds the artist, though not its article, accents or guests', () => {
    expect(key('Help!', 'The Beatles')).toBe(key('Help', 'Beatles'));
    expect(key('Jóga', 'Björk')).toBe(key('Joga', 'Bjork feat. X'));
    expect(key('Hurt', 'Johnny Cash')).not.toBe(key('Hurt', 'Nine Inch Nails'));
  });

  it('names no work without a title or an artist', () => {
    expect(workOf('', 'Song')).toBeNull();
    expect(workOf('Artist', '  ')).toBeNull();
    expect(workOf('Artist', 'Remix')).not.toBeNull();
  });

  it('takes bare titles of very different length for two works', () => {
    const row = (durationMs: number, version = false, work = 7) => ({ work, version, durationMs });
    expect(sameSong(row(40_000), row(200_000))).toBe(false);
    expect(sameSong(row(40_000), row(200_000, true))).toBe(true);
    expect(sameSong(row(200_000), row(215_000))).toBe(true);
    expect(sameSong(row(0), row(215_000))).toBe(true);
    expect(sameSong(row(200_000), row(200_000, false, 8))).toBe(false);
    expect(sameSong(row(1, false, 0xffffffff), row(1, false, 0xffffffff))).toBe(false);
  });
});

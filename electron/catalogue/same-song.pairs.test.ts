// How well the same-song rule does on pairs labelled by hand, those included that it was not made with; prints the figures.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NO_WORK, type SongRow, sameSong, workOf } from './same-song.ts';

const FILE = new URL('./fixtures/song-pairs.txt', import.meta.url);
/** Of three pairs, one was not looked at while the rule was made. */
const HELD_OUT = 2;

interface Pair {
  line: string;
  same: boolean;
  songs: [SongRow, SongRow];
}

const pairs = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Pair => {
    const [label, , artist = '', title = '', seconds = '', by = '', other = '', length = ''] =
      line.split(' | ');
    const keys: string[] = [];
    const song = (name: string, titled: string, lasting: string): SongRow => {
      const work = workOf(name, titled);
      if (!work) return { work: NO_WORK, mark: 0, durationMs: 0 };
      if (!keys.includes(work.key)) keys.push(work.key);
      return { work: keys.indexOf(work.key), mark: work.mark, durationMs: Number(lasting) * 1000 };
    };
    const songs: Pair['songs'] = [
      song(artist, title, seconds),
      song(by === '=' ? artist : by, other, length),
    ];
    return { line, same: label === 'same', songs };
  });

function measure(of: readonly Pair[]) {
  const found = of.filter(({ songs: [a, b] }) => sameSong(a, b));
  const right = found.filter(({ same }) => same).length;
  const wrong = [...of].filter(({ same, songs: [a, b] }) => sameSong(a, b) !== same).map(({ line }) => line);
  return {
    precision: right / found.length,
    recall: right / of.filter(({ same }) => same).length,
    wrong,
  };
}

describe('labelled pairs', () => {
  it('are three hundred and more, each read whole', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(pairs.filter(({ songs: [a, b] }) => a.work === NO_WORK || b.work === NO_WORK)).toEqual([]);
  });

  it.each([
    ['made with', pairs.filter((_, i) => i % 3 !== HELD_OUT)],
    ['held out', pairs.filter((_, i) => i % 3 === HELD_OUT)],
    ['all', pairs],
  ])('%s: precision at least .98, recall at least .95', (name, some) => {
    const { precision, recall, wrong } = measure(some);
    console.log(
      `${name}: ${some.length} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('are told the same with the tracks exchanged', () => {
    for (const { line, songs } of pairs) expect(sameSong(songs[1], songs[0]), line).toBe(sameSong(...songs));
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWeights } from '../../suggestions/weights.ts';
import { randomFrom } from '../evaluate/random.ts';
import { engineOf, trackOf } from '../test-catalogue.ts';
import { beginningsOf, cutsOf, exampleOf, examplesOf, examplesOfMember } from './examples.ts';
import type { Example } from './sample.ts';
import { COLUMNS } from './terms.ts';

const weights = parseWeights(
  readFileSync(new URL('../../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const tracks = Array.from({ length: 60 }, (_, i) =>
  trackOf({ id: i + 1, artist: 1 + (i % 12), genres: ['folk'], year: 1990 + (i % 20) }),
);
const untitled = { name: '', namedArtists: [] };
const rows = Array.from({ length: 20 }, (_, i) => i);
const ids = (list: readonly number[]) => list.map((row) => row + 1);
/** The playlist itself, one that begins alike and goes on with other tracks, and one of others still. */
const engine = engineOf(tracks, weights, {
  itself: ids(rows),
  alike: ids([...rows.slice(0, 5), 40, 41, 42, 43, 44]),
  unlike: ids([50, 51, 52, 53]),
});
const HELD = COLUMNS.findIndex(({ signal, part }) => signal === 'playlists' && part === 'held');

/** How many of the tracks to find a playlist is seen to hold. */
const heldIn = ({ values, positives }: Example) =>
  Array.from({ length: positives }, (_, i) => values[i * COLUMNS.length + HELD]!).filter((held) => held > 0)
    .length;

describe('examples to learn from', () => {
  it('of a name alone are there where it says something', () => {
    const [bare, one] = beginningsOf(rows);
    expect(bare).toEqual({ seeds: [], hidden: rows });
    expect(one).toEqual({ seeds: rows.slice(0, 1), hidden: rows.slice(1) });
    expect(beginningsOf(rows.slice(0, 4))).toEqual([]);
    const folk = exampleOf(engine, { name: 'Folk, folk', namedArtists: [] }, bare!, randomFrom(3));
    expect(folk).toMatchObject({ positives: 20, gates: { named: 1, length: 0, seen: 0 } });
    expect(exampleOf(engine, untitled, bare!, randomFrom(3))).toBeNull();
  });

  const cuts = cutsOf(rows);

  it('hide the last fifth of a playlist, and all but its first five', () => {
    expect(cuts.map(({ seeds, hidden }) => [seeds.length, hidden.length])).toEqual([
      [16, 4],
      [5, 15],
    ]);
    expect(cutsOf(rows.slice(0, 12)).map(({ seeds }) => seeds.length)).toEqual([5]);
    expect(cutsOf(rows.slice(0, 10))).toEqual([]);
  });

  it('of a playlist of the pool are found by what the others hold, not by itself', () => {
    const [, first] = cuts;
    const asIfNew = examplesOf(engine, untitled, first!, randomFrom(3));
    const [plain, dropped, ...more] = examplesOfMember(engine, 0, untitled, [first!], randomFrom(3));
    expect(heldIn(asIfNew[0]!)).toBe(15);
    expect(plain!.positives).toBe(15);
    expect(heldIn(plain!)).toBe(0);
    expect(heldIn(dropped!)).toBe(0);
    expect(more).toEqual([]);
    expect(plain!.gates.seen).toBeGreaterThan(0);
  });
});

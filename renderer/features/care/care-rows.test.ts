import { describe, expect, it } from 'vitest';
import type { Duplicates } from '../../../shared/domain/care.ts';
import { careRows, outcomeOf, playlistsIn, reviewRows, safeToRemove, tracksIn } from './care-rows.ts';

/** Groups of [playlist, track]; item ids count up from 100. */
function duplicates(groups: [playlist: number, track: number][][]): Duplicates {
  const all = groups.flat();
  const starts = [0];
  for (const group of groups) starts.push((starts.at(-1) ?? 0) + group.length);
  return {
    starts: Int32Array.from(starts),
    itemIds: Int32Array.from(all, (_, i) => 100 + i),
    playlistIds: Int32Array.from(all, ([playlist]) => playlist),
    trackIds: Int32Array.from(all, ([, track]) => track),
  };
}

const found = duplicates([
  [
    [1, 7],
    [1, 8],
    [1, 7],
  ],
  [
    [2, 9],
    [2, 9],
  ],
]);

describe('duplicates as rows', () => {
  it('heads each group', () => {
    expect(careRows(found, false)).toEqual([-1, 0, 1, 2, -2, 3, 4]);
    expect(careRows(found, true)).toEqual([-1, 0, 1, 2]);
    expect(careRows(duplicates([]), false)).toEqual([]);
  });

  it('counts tracks and playlists of a group', () => {
    expect([tracksIn(found, 0), tracksIn(found, 1)]).toEqual([2, 1]);
    expect(playlistsIn(found, 0)).toBe(1);
  });

  it('takes later copies of the very track for safe, and nothing across playlists', () => {
    expect([...safeToRemove(found, 'inside')]).toEqual([2, 4]);
    expect(safeToRemove(found, 'across').size).toBe(0);
  });
});

describe('what a clean-up does', () => {
  it('is told by playlist, with what would be gone', () => {
    const outcome = outcomeOf(found, new Set([4, 3, 2]));
    expect(outcome).toEqual({
      removals: [
        { playlistId: 1, itemIds: [102] },
        { playlistId: 2, itemIds: [103, 104] },
      ],
      count: 3,
      gone: 1,
    });
    expect(reviewRows(outcome).map(({ row, itemId }) => [row, itemId])).toEqual([
      [-1, -1],
      [0, 102],
      [-2, -1],
      [0, 103],
      [0, 104],
    ]);
  });

  it('of what is safe leaves a copy of each', () => {
    expect(outcomeOf(found, safeToRemove(found, 'inside')).gone).toBe(0);
  });
});

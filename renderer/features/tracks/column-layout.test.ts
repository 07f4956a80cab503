import { expect, it } from 'vitest';
import type { ColumnId } from '../../../shared/domain/columns.ts';
import { DEFAULT_SETTINGS } from '../../../shared/domain/default-settings.ts';
import { type ColumnWidths, placeColumns, resized, roomIn } from './column-layout.ts';

const { columns } = DEFAULT_SETTINGS;
const place = (room: number, widths: ColumnWidths = {}, chosen: readonly ColumnId[] = columns) =>
  placeColumns(chosen, widths, room);
const ids = (...given: Parameters<typeof place>) => place(...given).map(({ column }) => column.id);
const widthsOf = (...given: Parameters<typeof place>) =>
  Object.fromEntries(place(...given).map(({ column, width }) => [column.id, width]));
const taken = (...given: Parameters<typeof place>) =>
  place(...given).reduce((sum, { width }) => sum + width + 10, 0);

it('shows what is wanted most where room is short, and always the title', () => {
  expect(ids(0)).toEqual(['title']);
  expect(ids(roomIn(404, 25))).toEqual(['title', 'tempo', 'duration']);
  expect(ids(roomIn(692, 25))).toEqual(['title', 'album', 'tempo', 'key', 'energy', 'year', 'duration']);
  expect(ids(roomIn(1000, 25))).toHaveLength(8);
  // What is too wide is left out, and what comes after it may still fit.
  expect(ids(260, {}, ['genre', 'album', 'key'])).toEqual(['title', 'genre']);
  expect(ids(310, {}, ['genre', 'album', 'key'])).toEqual(['title', 'genre', 'key']);
});

it('never takes more than there is, whatever was set', () => {
  for (let room = 150; room < 1600; room += 7) {
    for (const widths of [{}, { album: 900 }, { added: 400, year: 300, album: 500 }, { added: 40 }]) {
      expect(taken(room, widths)).toBeLessThanOrEqual(room);
      expect(place(room, widths)[0]!.width).toBeGreaterThanOrEqual(140);
    }
  }
});

it('keeps to a width that was set as far as there is room', () => {
  expect(widthsOf(1200, { album: 300, added: 60 })).toMatchObject({ album: 300, added: 60 });
  const squeezed = widthsOf(620, { album: 900 });
  expect(squeezed.title).toBe(140);
  expect(squeezed.album).toBeLessThan(200);
});

it('moves one edge and leaves all behind it where it is', () => {
  const chosen: ColumnId[] = ['artist', 'album', 'genre', 'duration'];
  const before = place(900, {}, chosen);
  const artist = before[1]!;
  const after = placeColumns(chosen, resized(before, {}, 'artist', artist.width + 30), 900);
  const rest = (placed: typeof before) => placed.slice(2).map(({ width }) => width);
  expect(after[1]!.width).toBe(artist.width + 30);
  expect(rest(after)).toEqual(rest(before));
});

it('stops at the least a column can be and at the most the others can give', () => {
  const placed = place(roomIn(1000, 25));
  const added = placed.at(-2)!;
  expect(resized(placed, {}, 'added', 1)).toMatchObject({ added: 40 });
  expect(resized(placed, {}, 'added', 5000)).toMatchObject({ added: added.max });
  const widest = place(roomIn(1000, 25), resized(placed, {}, 'added', 5000));
  expect(widest[0]!.width).toBeLessThanOrEqual(142);
  expect(widest.at(-2)!.width).toBe(added.max);
});

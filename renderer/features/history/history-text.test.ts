import { expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/domain/library.ts';
import { byTime, historyText } from './history-text.ts';

const editOf = (part: Partial<Extract<HistoryEntry, { type: 'edit' }>>): HistoryEntry => ({
  type: 'edit',
  editId: 1,
  kind: 'add',
  count: 1,
  title: null,
  renamed: null,
  at: '2026-03-01T12:00:10Z',
  undone: false,
  ...part,
});
const backupOf = (count: number): HistoryEntry => ({
  type: 'backup',
  backupId: 1,
  name: 'list',
  count,
  at: '2026-03-01T12:00:00Z',
  firstTitles: [],
  current: false,
});

it('says what was done, with names where there are any', () => {
  const says = (part: Parameters<typeof editOf>[0]) => historyText(editOf(part));
  expect(says({ count: 3 })).toBe('Added 3 tracks');
  expect(says({ title: 'Freeway' })).toBe('Added “Freeway”');
  expect(says({ kind: 'rename', count: 0, renamed: { from: 'Old', to: 'New' } })).toBe(
    'Renamed from Old to New',
  );
  expect(says({ kind: 'create', count: 0 })).toBe('Created');
  expect(says({ kind: 'create', count: 2 })).toBe('Created with 2 tracks');
  expect(says({ kind: 'dismiss', title: 'Freeway' })).toBe('Not to suggest “Freeway” again');
});

it('says of a backup what it holds, and when it holds nothing', () => {
  expect(historyText(backupOf(25))).toBe('Backup: the 25 tracks it had');
  expect(historyText(backupOf(0))).toBe('Backup: it was empty then');
});

it('puts neighbours of the same minute together and no others', () => {
  const entries = [
    editOf({ editId: 3, at: '2026-03-01T12:01:00Z' }),
    editOf({ editId: 2, at: '2026-03-01T12:00:50Z' }),
    backupOf(0),
    editOf({ editId: 1, at: '2026-02-01T12:00:00Z' }),
  ];
  expect(byTime(entries).map((group) => group.entries.length)).toEqual([1, 2, 1]);
});

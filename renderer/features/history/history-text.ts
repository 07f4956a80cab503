// A line of the history in words, and the lines of the same time together.

import type { HistoryEntry } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { dateTime } from '../../ui/format.ts';

export function historyText(entry: HistoryEntry): string {
  if (entry.type === 'backup') return t('history.backup', { count: entry.count });
  const { kind, count, title, renamed } = entry;
  if (renamed) {
    return t('history.rename.named', { from: renamed.from, to: renamed.to });
  }
  if (title === null || kind === 'rename' || kind === 'delete' || kind === 'restore' || kind === 'settle') {
    return t(`history.${kind}`, { count });
  }
  return t(`history.${kind}.named`, { title: title });
}

/** Neighbours whose time reads the same. */
export function byTime(entries: readonly HistoryEntry[]): { when: string; entries: HistoryEntry[] }[] {
  const groups: { when: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const when = dateTime(entry.at);
    const last = groups.at(-1);
    if (last?.when === when) last.entries.push(entry);
    else groups.push({ when, entries: [entry] });
  }
  return groups;
}

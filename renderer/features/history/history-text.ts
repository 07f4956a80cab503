// A line of the history in words.

import type { HistoryEntry } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';

export function historyText(entry: HistoryEntry): string {
  if (entry.type === 'backup') return t('history.backup', { count: entry.count });
  const what = t(`history.${entry.kind}`, { count: entry.count });
  return entry.title === null ? what : `${what}: ${entry.title}`;
}

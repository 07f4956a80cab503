// What a clean-up does, in one sentence or two.

import { t } from '../../../shared/messages/index.ts';
import type { Outcome } from './care-rows.ts';

export function summaryText({ removals, count, gone }: Outcome): string {
  if (count === 0) return t('care.summary.nothing');
  const lists = t('care.summary.lists', { count: removals.length });
  const what = t('care.summary', { count, lists });
  return gone > 0 ? `${what} ${t('care.summary.gone', { count: gone })}` : what;
}

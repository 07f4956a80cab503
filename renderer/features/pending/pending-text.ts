// What waits for Spotify, in words.

import type { ListDiff, Pending } from '../../../shared/domain/pending.ts';
import { t } from '../../../shared/messages/index.ts';

const DECIDED = ['order', 'name', 'gone', 'many'] as const;
const decidedOf = (reason: Pending['reason']) => DECIDED.find((one) => one === reason) ?? null;

/** The line below a playlist's name. */
export function lineText({ state, changes, reason }: Pending): string {
  if (state === 'conflict') {
    return t('pending.line.deciding', { what: t(`pending.reason.${decidedOf(reason) ?? 'order'}`) });
  }
  if (state === 'failed') return t('pending.line.why', { what: t('pending.failed') });
  return t('pending.line.waiting', { count: changes });
}

export function titleText(pending: Pending | undefined): string {
  if (pending?.state === 'failed') return t('pending.title.failed');
  if (pending?.state !== 'conflict') return t('pending.title');
  const reason = decidedOf(pending.reason);
  return t(reason ? `pending.title.${reason}` : 'pending.title');
}

/** "2 added · 1 moved". */
export function diffText({ added, removed, moved }: ListDiff): string {
  const parts = [
    added > 0 && t('pending.diff.added', { count: added }),
    removed > 0 && t('pending.diff.removed', { count: removed }),
    moved > 0 && t('pending.diff.moved', { count: moved }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : t('pending.diff.same');
}

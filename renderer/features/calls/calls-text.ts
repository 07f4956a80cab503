// Calls and their budgets in words.

import type { LoggedCall, ShownBudget } from '../../../shared/ipc/sync-calls.ts';
import { type MessageKey, t } from '../../../shared/messages/index.ts';
import { span } from '../../ui/format.ts';

const NAMED = [
  ...(['items', 'library-edit', 'liked', 'me', 'played', 'playlist', 'playlist-create'] as const),
  ...(['playlist-edit', 'playlists', 'top', 'artist-albums', 'album-tracks', 'search', 'tracks'] as const),
];

/** A kind that has no words goes by its own name. */
export function bucketText(bucket: string): string {
  const named = NAMED.find((one) => one === bucket);
  return named ? t(`calls.bucket.${named}`) : bucket;
}

const LEAST_MS = 1000;

export function nextText({ until, shut }: ShownBudget, now: number): string {
  if (until === null) return t('calls.next.now');
  const key: MessageKey = shut ? 'calls.next.shut' : 'calls.next.used';
  return t(key, { span: span(Math.max(LEAST_MS, until - now)) });
}

export const outcomeText = ({ outcome, status }: LoggedCall): string =>
  t(`calls.outcome.${outcome}`, { status: String(status ?? '') });

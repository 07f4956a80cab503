// Whether a call whose reply was lost was carried out: told by what Spotify holds now, never by sending it again.

import { applyCall, type EditCall } from './plan-edits.ts';

export type Fate =
  | 'done'
  /** It may be sent. */
  | 'not-done'
  /** Somebody else edited it as well: to be decided by the user. */
  | 'changed';

/** @param before uris as the call found them; @param now as they are now */
export function fateOf(call: EditCall, before: readonly string[], now: readonly string[]): Fate {
  if (same(now, applyCall(before, call))) return 'done';
  return same(now, before) ? 'not-done' : 'changed';
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((uri, index) => uri === other[index]);

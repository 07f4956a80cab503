// Deleting what is the account's, part by part: whoever keeps something of it has joined.

import type { DeletedKind, Deletion } from '../../shared/domain/account.ts';
import type { DeletedPart } from './types.ts';

/** What all of them would delete. */
export async function countAll(parts: readonly DeletedPart[]): Promise<Deletion> {
  const all: Deletion = {};
  for (const part of parts) {
    for (const [kind, count] of Object.entries(await part.count()) as [DeletedKind, number][]) {
      all[kind] = (all[kind] ?? 0) + count;
    }
  }
  return all;
}

/** One after the other: who stops what is under way joins before who deletes what that would write. */
export async function removeAll(parts: readonly DeletedPart[]): Promise<void> {
  for (const part of parts) await part.remove();
}

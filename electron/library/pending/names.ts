// A playlist that was renamed here and, meanwhile, at Spotify: neither name is lost without the user having seen it.

import * as z from 'zod';
import type { Driver } from '../driver.ts';
import { playlistName } from '../playlists.ts';
import { linkOf, setListed } from './link.ts';
import { keepPending, type PendingRow } from './rows.ts';

const namedSchema = z.object({
  name: z.string().nullish().catch(null),
  description: z.string().nullish().catch(null),
});

/**
 * Takes over the name Spotify has now: where it is another than was known and than the user's, that is to be decided.
 * Within a transaction.
 *
 * @returns whether something of it changed on screen
 * @throws ZodError of a reply that makes no sense
 */
export function takeNameNow(db: Driver, row: PendingRow, json: unknown, at: string): boolean {
  const { playlistId, detail } = row;
  const { name: told, description } = namedSchema.parse(json);
  const link = linkOf(db, playlistId);
  // A reply without a name says nothing of it.
  const renamed = link !== null && told != null && told !== link.name;
  if (renamed) setNameThere(db, playlistId, told, description ?? link.description);
  if (renamed && told !== playlistName(db, playlistId)) {
    keepPending(db, { ...row, state: 'conflict', detail: { ...detail, reason: 'name' } }, at);
  } else keepPending(db, { ...row, detail: { ...detail, nameSeenAt: Date.parse(at) } }, at);
  return renamed;
}

/** The user cannot change descriptions here: that one is taken over as it is. */
function setNameThere(db: Driver, playlistId: number, name: string, description: string): void {
  setListed(db, playlistId, name, description);
  db.prepare('UPDATE playlists SET description = ? WHERE id = ?').run([description, playlistId]);
}

/** The list has a new name for a playlist that has another one here, too, which waits to be sent. Within a transaction. */
export function noteOtherName(db: Driver, playlistId: number): void {
  db.prepare(
    `UPDATE pending_edits SET state = 'conflict', detail = json_set(coalesce(detail, '{}'), '$.reason', 'name')
     WHERE playlist_id = ? AND state IN ('waiting', 'sending')`,
  ).run([playlistId]);
}

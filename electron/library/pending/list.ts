// What the window shows of edits that wait: one line for each playlist, and the sides of a conflict against what both
// began with.

import { movedMembers } from '../../../shared/domain/moves.ts';
import type { Conflict, ListDiff, Pending } from '../../../shared/domain/pending.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { playlistName, readPlaylist } from '../playlists.ts';
import { trackRows } from '../tracks.ts';
import { versionsOf } from './adopt.ts';
import { differenceOf } from './difference.ts';
import { linkOf } from './link.ts';
import { matchLists } from './match.ts';
import { pendingRow, pendingRows } from './rows.ts';
import { isRenamed } from './steps.ts';

export function listPending(db: Driver): Pending[] {
  return pendingRows(db).flatMap(({ playlistId, state, detail, notBefore }) => {
    const name = playlistName(db, playlistId);
    const link = linkOf(db, playlistId);
    const difference = differenceOf(db, playlistId);
    const { plan } = difference;
    const renamed = link !== null && name !== null && isRenamed(link, readPlaylist(db, playlistId));
    const one = Number(renamed || (name === null) !== (link?.unfollowed ?? true));
    const changes = (name === null ? 0 : difference.changes) + one;
    const { unsendable } = difference;
    if (changes === 0 && unsendable === 0 && (state === 'waiting' || state === 'sending')) return [];
    return {
      playlistId,
      name,
      state,
      changes,
      calls: plan.calls.length + one,
      replaceCalls: difference.replaceCalls,
      unsendable,
      redated: plan.redated,
      nameThere: detail.reason === 'name' ? (link?.name ?? null) : null,
      reason: state === 'waiting' || state === 'sending' ? null : (detail.reason ?? null),
      notBefore,
    };
  });
}

/** Throws `not-found` when there is none any more. */
export function conflictOf(db: Driver, playlistId: number): Conflict {
  const row = pendingRow(db, playlistId);
  const versions = row?.detail.reason === 'order' ? versionsOf(db, playlistId, row.detail.unsure) : null;
  if (!versions) throw new SegueError('not-found', 'no conflict');
  const { base, here, fresh, merge } = versions;
  const before = base.map(({ uri, trackId }) => ({ uri, trackId }));
  const mine = merge.mineUris.map((uri, place) => ({ uri, trackId: here[place]?.trackId ?? null }));
  const theirs = fresh.items.map(({ uri, trackId }) => ({ uri, trackId }));
  const merged = merge.items.map(({ uri, mine: place, theirs: other }) => ({
    uri,
    trackId: (place === null ? theirs[other ?? 0]?.trackId : mine[place]?.trackId) ?? null,
  }));
  return {
    playlistId,
    name: readPlaylist(db, playlistId).name,
    mine: diff(db, before, mine),
    theirs: diff(db, before, theirs),
    merged: diff(db, before, merged),
  };
}

interface Entry {
  uri: string;
  trackId: number | null;
}
/** Items shown before and behind one that differs. */
const AROUND = 1;

function diff(db: Driver, before: readonly Entry[], after: readonly Entry[]): ListDiff {
  const from = matchLists(
    before.map(({ uri }) => uri),
    after.map(({ uri }) => uri),
  );
  const kept = from.filter((place) => place !== null);
  const ranks = new Map([...kept].sort((a, b) => a - b).map((place, rank) => [place, rank]));
  const moving = new Set(
    movedMembers(kept.map((place) => ranks.get(place) ?? 0)).map((index) => kept[index]),
  );
  const there = new Set(kept);
  const lines: { entry: Entry; position: number; mark: 'same' | 'added' | 'removed' | 'moved' }[] = [];
  const removedFrom = (place: number) => {
    for (let next = place + 1; next < before.length && !there.has(next); next++) {
      const entry = before[next];
      if (entry) lines.push({ entry, position: lines.length, mark: 'removed' });
    }
  };
  removedFrom(-1);
  for (const [position, entry] of after.entries()) {
    const place = from[position] ?? null;
    const mark = place === null ? 'added' : moving.has(place) ? 'moved' : 'same';
    lines.push({ entry, position, mark });
    if (place !== null) removedFrom(place);
  }
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ mark }) => mark !== 'same'),
  );
  const shown = lines.filter((_, at) => near[at]);
  const tracks = new Map(
    trackRows(db, [...new Set(shown.flatMap(({ entry }) => entry.trackId ?? []))]).map((track) => [
      track.trackId,
      track,
    ]),
  );
  const rows: ListDiff['rows'] = [];
  for (const [at, { entry, position, mark }] of lines.entries()) {
    const last = rows.at(-1);
    if (near[at]) {
      rows.push({
        track: entry.trackId === null ? null : (tracks.get(entry.trackId) ?? null),
        position,
        mark,
      });
    } else if (typeof last === 'number') rows[rows.length - 1] = last + 1;
    else rows.push(1);
  }
  const count = (wanted: string) => lines.filter(({ mark }) => mark === wanted).length;
  return {
    rows,
    count: after.length,
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
  };
}

// From what a playlist holds at Spotify to what it is to hold, in few calls: removals, then moves, then additions. Each
// block of neighbours is moved once at most, those of a longest rising subsequence not at all, and a call takes 100 uris.
// Spotify removes every copy of a uri, so the copies that stay are added again, with a new date. Pure.

import { stayingMembers } from '../../shared/domain/moves.ts';

export const MAX_URIS = 100;

export type EditCall =
  /** Every copy of each. */
  | { kind: 'remove'; uris: string[] }
  /** @property before as the list is before the call */
  | { kind: 'move'; start: number; length: number; before: number }
  | { kind: 'add'; uris: string[]; position: number };

export interface WantedItem {
  uri: string;
  /** Its place in the playlist as it is; null: it is new. */
  from: number | null;
}

export interface EditPlan {
  calls: EditCall[];
  /** Items that are taken out and added again for a copy's sake: their dates added are lost. */
  redated: number;
  /** Files of the user's own among those: Spotify lets nobody add them, so this plan cannot be carried out whole. */
  lostLocals: number;
}

/**
 * @param now uris at Spotify, in order
 * @param wanted each place of `now` at most once, with the uri it has there
 */
export function planEdits(now: readonly string[], wanted: readonly WantedItem[]): EditPlan {
  const staying = new Set(wanted.flatMap(({ from }) => from ?? []));
  const removed = new Set(now.filter((_, place) => !staying.has(place)));
  const isKept = ({ uri, from }: WantedItem) => from !== null && !removed.has(uri);
  const kept = wanted.filter(isKept).map(({ from }) => from ?? 0);
  const again = wanted.filter(({ uri, from }) => from !== null && removed.has(uri));
  return {
    calls: [
      ...inBatches([...removed]).map((uris): EditCall => ({ kind: 'remove', uris })),
      ...moves(kept),
      ...additions(wanted, isKept),
    ],
    redated: again.length,
    lostLocals: again.filter(({ uri }) => uri.startsWith('spotify:local:')).length,
  };
}

/** What a call makes of a list: what Spotify does, and what is to be found there when its reply was lost. */
export function applyCall(list: readonly string[], call: EditCall): string[] {
  switch (call.kind) {
    case 'remove':
      return list.filter((uri) => !call.uris.includes(uri));
    case 'add':
      return list.toSpliced(call.position, 0, ...call.uris);
    case 'move':
      return moved(list, call);
  }
}

/** @param order places before, in the order of after; places between them may be missing */
function moves(order: readonly number[]): EditCall[] {
  const sorted = [...order].sort((one, other) => one - other);
  const rank = new Map(sorted.map((place, index) => [place, index]));
  const blocks = intoBlocks(order.map((place) => rank.get(place) ?? 0));
  const stays = stayingMembers(blocks.map(({ start }) => start));
  let list = sorted.map((_, index) => index);
  const calls: EditCall[] = [];
  let place = 0;
  for (const [index, { start: first, length }] of blocks.entries()) {
    if (!stays[index]) {
      const start = list.indexOf(first);
      // Right behind the one before it, which is where it is to be already.
      const call = { kind: 'move' as const, start, length, before: place };
      if (start !== place) {
        calls.push(call);
        list = moved(list, call);
      }
    }
    place = list.indexOf(first) + length;
  }
  return calls;
}

/** Neighbours that stay neighbours. */
function intoBlocks(order: readonly number[]): { start: number; length: number }[] {
  const blocks: { start: number; length: number }[] = [];
  for (const place of order) {
    const last = blocks.at(-1);
    if (last && last.start + last.length === place) last.length++;
    else blocks.push({ start: place, length: 1 });
  }
  return blocks;
}

function moved<T>(list: readonly T[], { start, length, before }: EditCall & { kind: 'move' }): T[] {
  const rest = list.toSpliced(start, length);
  return rest.toSpliced(before > start ? before - length : before, 0, ...list.slice(start, start + length));
}

/** From the front, so that each goes where it is to be in the end. */
function additions(wanted: readonly WantedItem[], isKept: (one: WantedItem) => boolean): EditCall[] {
  const calls: (EditCall & { kind: 'add' })[] = [];
  for (const [position, one] of wanted.entries()) {
    if (isKept(one)) continue;
    const last = calls.at(-1);
    const goesOn = last && last.position + last.uris.length === position && last.uris.length < MAX_URIS;
    if (goesOn) last.uris.push(one.uri);
    else calls.push({ kind: 'add', uris: [one.uri], position });
  }
  return calls;
}

function inBatches(uris: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(uris.length / MAX_URIS) }, (_, index) =>
    uris.slice(index * MAX_URIS, (index + 1) * MAX_URIS),
  );
}

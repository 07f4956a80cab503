// What can be done with picked tracks, whether they are rows of the table, suggestions or found by a search.

import { flushSync } from 'react-dom';
import type { Track } from '../../shared/domain/library.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import type { Load } from '../stores/carry.ts';
import { playlistById } from '../stores/library.ts';
import { type Seeds, useNext } from '../stores/next.ts';
import { useSearch } from '../stores/search.ts';
import { useResultSelection, useRowSelection, useSuggestionSelection } from '../stores/selection.ts';
import { inOrder } from '../stores/selection-model.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { focusPart, type Part, useWindow } from '../stores/window.ts';
import { edit } from './edit.ts';

/** The selected ones in the list's order; with none selected, the one the keyboard is on. */
function picked(selection: typeof useRowSelection): number[] {
  const { order, ids, active } = selection.getState();
  return inOrder(ids.size > 0 || active === null ? ids : new Set([active]), order);
}
export const pickedItemIds = (): number[] => picked(useRowSelection);

/** Lists of tracks that are not items of the open playlist: their ids are track ids. */
const offered = {
  suggestions: {
    selection: useSuggestionSelection,
    tracks: (): readonly Track[] => useNext.getState().reply?.suggestions ?? [],
  },
  results: {
    selection: useResultSelection,
    tracks: (): readonly Track[] => useSearch.getState().found ?? [],
  },
};
export type OfferedPart = keyof typeof offered;
export type DragPart = OfferedPart | 'tracks';
const isOffered = (part: Part): part is OfferedPart => part in offered;

export const selectionOf = (part: Part) => (isOffered(part) ? offered[part].selection : useRowSelection);

export const pickedOfferedIds = (part: OfferedPart): number[] => picked(offered[part].selection);

export const offeredById = (part: OfferedPart, trackId: number | null): Track | undefined =>
  offered[part].tracks().find((track) => track.trackId === trackId);

/** The picked ones of a part, as its own ids. */
export const pickedIds = (part: Part): number[] => (part === 'playlists' ? [] : picked(selectionOf(part)));

/** Rows that are off screen may not be loaded, so their track ids are asked for. */
export async function pickedTrackIds(part: Part): Promise<number[]> {
  if (isOffered(part)) return pickedOfferedIds(part);
  const itemIds = pickedItemIds();
  return itemIds.length === 0 ? [] : ask('trackIdsOf', { itemIds });
}

/** The active track of a part, as one the user can point at. */
export function activeTrack(part: Part): Track | undefined {
  if (isOffered(part)) return offeredById(part, offered[part].selection.getState().active);
  const { active } = useRowSelection.getState();
  return active === null ? undefined : useView.getState().rows.get(active);
}

/** What a drag of, or a pick-up by keyboard in, this part carries. */
export function loadOf(part: Part): Load | null {
  if (isOffered(part)) {
    const trackIds = pickedOfferedIds(part);
    const title = offeredById(part, trackIds[0] ?? null)?.title ?? '';
    return trackIds.length > 0 ? { kind: 'tracks', trackIds, title } : null;
  }
  const itemIds = pickedItemIds();
  const title = useView.getState().rows.get(itemIds[0] ?? -1)?.title ?? '';
  return itemIds.length > 0 ? { kind: 'items', itemIds, title } : null;
}

/** Of these, the ones that are suggested now: an edit just before may have taken one in already. */
async function stillSuggested(trackIds: readonly number[]): Promise<number[]> {
  await useNext.getState().settled();
  return trackIds.filter((trackId) => offeredById('suggestions', trackId) !== undefined);
}

/** Adds suggestions to the end of the open playlist: these, or the picked ones of when its turn comes. */
export async function addToEnd(trackIds?: readonly number[]): Promise<void> {
  await edit(async () => {
    if (!trackIds) await useNext.getState().settled();
    const wanted = await stillSuggested(trackIds ?? pickedOfferedIds('suggestions'));
    const { playlist } = useView.getState();
    if (!playlist || wanted.length === 0) return null;
    return { kind: 'add', playlistId: playlist.id, trackIds: wanted, at: playlist.count };
  });
}

/**
 * Adds the picked ones of what was found to the end of the open playlist and picks the next, so that Enter can be
 * pressed again and again; nothing is added twice by it.
 */
export async function addFound(): Promise<void> {
  await edit(() => {
    const { playlist } = useView.getState();
    const trackIds = pickedOfferedIds('results');
    if (!playlist || trackIds.length === 0) return null;
    const { order, select } = useResultSelection.getState();
    const next = order[Array.from(order).indexOf(trackIds.at(-1) ?? -1) + 1];
    select(next === undefined ? [] : [next]);
    return { kind: 'add', playlistId: playlist.id, trackIds, at: playlist.count };
  });
}

/** True when moving these before `at` would leave every row where it is. */
function staysPut(itemIds: readonly number[], at: number): boolean {
  const { order } = useView.getState();
  const first = order.indexOf(itemIds[0] ?? -1);
  const together = itemIds.every((id, index) => order[first + index] === id);
  return together && at >= first && at <= first + itemIds.length;
}

/** Puts a load down at a position of the open playlist. */
export async function dropAt(load: Load, at: number): Promise<void> {
  const playlistId = useView.getState().playlist?.id;
  if (playlistId === undefined) return;
  await edit(() => {
    if (load.kind === 'tracks') return { kind: 'add', playlistId, trackIds: load.trackIds, at };
    if (!staysPut(load.itemIds, at)) return { kind: 'move', playlistId, itemIds: load.itemIds, before: at };
    useWindow.getState().announce(t('carry.cancelled'));
    return null;
  });
}

/** Adds to the end of a playlist that need not be the open one. */
export async function addToPlaylist(playlistId: number, load: Load | number[]): Promise<void> {
  await edit(async () => {
    const trackIds = Array.isArray(load)
      ? load
      : load.kind === 'items'
        ? await ask('trackIdsOf', { itemIds: load.itemIds })
        : load.trackIds;
    const playlist = playlistById(playlistId);
    if (!playlist || trackIds.length === 0) return null;
    return { kind: 'add', playlistId, trackIds, at: playlist.count };
  });
}

/** "Not this" for the suggestions that are picked when its turn comes, one edit each. */
export async function dismissPicked(): Promise<void> {
  await useNext.getState().settled();
  for (const trackId of pickedOfferedIds('suggestions')) {
    await edit(async () => {
      const { query } = useView.getState();
      const [wanted] = await stillSuggested([trackId]);
      return query && wanted ? { kind: 'dismiss', playlistId: query.playlistId, trackId: wanted } : null;
    });
  }
}

export async function listen(trackId: number): Promise<void> {
  await ask('listen', { trackId }).catch(sayFailure);
}

export async function copyLinks(part: Part): Promise<void> {
  try {
    const trackIds = await pickedTrackIds(part);
    if (trackIds.length === 0) return;
    const { copied } = await ask('copyLinks', { trackIds });
    say(t('copy.done', { count: copied }));
  } catch (thrown) {
    sayFailure(thrown);
  }
}

/** Suggestions that resemble this track; null goes back to continuing the playlist. */
export const moreLike = (track: Track | null): void =>
  continueFrom(track && { trackIds: [track.trackId], title: track.title });

export const seedsText = ({ trackIds, title, forYou }: Seeds): string => {
  if (forYou) return t('forYou.title');
  return title === null
    ? t('next.fromHeading', { count: trackIds.length })
    : t('next.likeHeading', { title });
};

/**
 * Suggestions that follow these tracks; null goes back to continuing the playlist.
 *
 * @param focus whether they take the keyboard
 */
export function continueFrom(seeds: Seeds | null, focus = true): void {
  const { query } = useView.getState();
  if (!query) return;
  useNext.setState({ seeds });
  flushSync(() => useSearch.getState().close());
  useSuggestionSelection.getState().clear();
  useWindow.getState().announce(seeds ? seedsText(seeds) : t('next.heading'));
  void useNext.getState().request(query.playlistId);
  if (seeds && focus) focusPart('suggestions');
}

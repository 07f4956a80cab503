// Opening things on Spotify, and playing there: what is meant, what is said when it is done, and the way out where it
// is not.

import { MOST_PLAYED, MOST_QUEUED } from '../../shared/domain/listen-limits.ts';
import { type ErrorCode, toFailure } from '../../shared/domain/result.ts';
import type { PlaybackWish } from '../../shared/ipc/listen-calls.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { type Part, useWindow } from '../stores/window.ts';
import { moreText } from '../ui/when.ts';
import { openAccount } from './account.ts';
import { activeTrack, pickedItemIds, pickedTrackIds } from './tracks.ts';

export function openOf(what: 'album' | 'artist', part: Part): void {
  const track = activeTrack(part);
  if (track) ask('openOnSpotify', { what, trackId: track.trackId }).catch(sayFailure);
}

export const openPlaylistPage = (playlistId: number): Promise<void> =>
  ask('openOnSpotify', { what: 'playlist', playlistId }).catch(sayFailure);

/** The picked ones; of a single row it and what follows it in the table. */
async function tracksToPlay(part: Part): Promise<number[]> {
  const [first, ...others] = part === 'tracks' ? pickedItemIds() : [];
  if (first === undefined || others.length > 0) return (await pickedTrackIds(part)).slice(0, MOST_PLAYED);
  const { order } = useView.getState();
  const from = order.indexOf(first);
  return ask('trackIdsOf', { itemIds: Array.from(order.slice(from, from + MOST_PLAYED)) });
}

export async function playPicked(part: Part): Promise<void> {
  const trackIds = await tracksToPlay(part).catch(sayFailure);
  if (trackIds && trackIds.length > 0) await wish({ do: 'play', trackIds, deviceId: null });
}

export async function queuePicked(part: Part): Promise<void> {
  const trackIds = await pickedTrackIds(part).catch(sayFailure);
  if (trackIds && trackIds.length > 0) await wish({ do: 'queue', trackIds: trackIds.slice(0, MOST_QUEUED) });
}

/** @returns whether it was carried out; what came of it is said */
export async function wish(what: PlaybackWish): Promise<boolean> {
  try {
    const { done } = await ask('playbackDo', what);
    if (what.do === 'play' || what.do === 'queue') say(t(`playback.did.${what.do}`, { count: done }));
    if (what.do === 'next' || what.do === 'previous') say(t(`playback.did.${what.do}`));
    return true;
  } catch (thrown) {
    sayNot(thrown, what);
    return false;
  }
}

const ACCOUNT: readonly ErrorCode[] = ['playback-signed-out', 'playback-not-permitted'];
const DEVICE: readonly ErrorCode[] = ['playback-no-device', 'playback-device-gone'];
export const needsAccount = (code: ErrorCode): boolean => ACCOUNT.includes(code);

/** Why not, with where it can be put right. */
function sayNot(thrown: unknown, what: PlaybackWish): void {
  const { code, detail } = toFailure(thrown);
  const { open, dialog } = useWindow.getState();
  const trackIds = what.do === 'play' ? what.trackIds : [];
  if (code === 'playback-later') {
    say(t('playback.later', { time: moreText(Number(detail), Date.now()) }));
  } else if (needsAccount(code)) {
    say(t(`error.${code}`), { action: { label: t('playback.action.account'), run: openAccount } });
  } else if (DEVICE.includes(code) && dialog?.name !== 'playback') {
    const run = () => open({ name: 'playback', trackIds });
    say(t(`error.${code}`), { action: { label: t('playback.action.devices'), run } });
  } else sayFailure(thrown);
}

// Plays audio files: one element, never in the page, that is given the address of a file by its number. The list played
// is the one the track was in, as it was then.

import { audioAddress } from '../../shared/domain/audio-address.ts';
import { namesText } from '../../shared/domain/names.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { usePlayer } from '../stores/player.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { type Part, useWindow } from '../stores/window.ts';
import { activeTrack, selectionOf } from './tracks.ts';

const STEP_S = 10;
const VOLUME_STEP = 0.1;
/** Later than this, "previous" begins the track anew. */
const BEGIN_ANEW_S = 3;

const sound = new Audio();
sound.preload = 'auto';
const { getState, setState } = usePlayer;

sound.addEventListener('timeupdate', () => setState({ at: sound.currentTime }));
sound.addEventListener('seeked', () => setState({ at: sound.currentTime }));
sound.addEventListener('durationchange', () =>
  setState({ length: Number.isFinite(sound.duration) ? sound.duration : 0 }),
);
sound.addEventListener('play', () => setState({ paused: false }));
sound.addEventListener('pause', () => setState({ paused: true }));
sound.addEventListener('ended', () => {
  if (!go(getState().place + 1)) setState({ paused: true });
});
sound.addEventListener('error', () => {
  const { playing } = getState();
  if (!playing) return;
  setState({ paused: true });
  say(t('player.failed', { title: playing.title }), { more: t('player.failed.more') });
});

/** Plays the track where the keyboard is; what follows and precedes it in its list comes along. */
export async function play(part: Part): Promise<void> {
  const track = activeTrack(part);
  if (!track) return;
  const order = Array.from(selectionOf(part).getState().order);
  const trackIds = part === 'tracks' ? await ask('trackIdsOf', { itemIds: order }) : order;
  const queue = await ask('playable', { trackIds });
  // Where a track is in the list twice, its first place does.
  const place = queue.findIndex(({ trackId }) => trackId === track.trackId);
  if (place < 0) return say(t('player.nothing'));
  setState({ queue });
  go(place);
}

/** False where the list has no such place. */
function go(place: number): boolean {
  const { queue } = getState();
  const next = queue[place];
  if (!next) return false;
  setState({ place, at: 0, length: 0 });
  sound.src = audioAddress(next.fileId);
  // The element's own event tells of what cannot be played.
  void sound.play().catch(() => undefined);
  void ask('tracksByIds', { trackIds: [next.trackId] }).then(([track]) => {
    const now = getState();
    if (now.queue !== queue || now.place !== place || !track) return;
    const { trackId, title, artists, album } = track;
    setState({ playing: { trackId, title, artists, album } });
    announce(title, artists);
  }, sayFailure);
  return true;
}

function announce(title: string, artists: readonly string[]): void {
  navigator.mediaSession.metadata = new MediaMetadata({ title, artist: namesText(artists) });
}

export function seek(at: number): void {
  if (sound.seekable.length === 0) return;
  sound.currentTime = Math.max(0, Math.min(at, sound.duration || 0));
  setState({ at: sound.currentTime });
}

export function setVolume(volume: number): void {
  sound.volume = Math.max(0, Math.min(1, Math.round(volume * 100) / 100));
  setState({ volume: sound.volume });
}

function nudgeVolume(by: number): void {
  setVolume(sound.volume + by);
  const percent = Math.round(sound.volume * 100);
  useWindow.getState().announce(`${t('player.volume')}: ${t('player.volumeText', { percent })}`);
}

export const wishes = {
  toggle: () => void (sound.paused ? sound.play().catch(() => undefined) : sound.pause()),
  next: () => void go(getState().place + 1),
  previous: () => {
    if (sound.currentTime > BEGIN_ANEW_S || !go(getState().place - 1)) seek(0);
  },
  forward: () => seek(sound.currentTime + STEP_S),
  back: () => seek(sound.currentTime - STEP_S),
  louder: () => nudgeVolume(VOLUME_STEP),
  quieter: () => nudgeVolume(-VOLUME_STEP),
  stop: () => {
    setState({ playing: null, queue: [], place: 0, at: 0, length: 0 });
    sound.pause();
    sound.removeAttribute('src');
    sound.load();
    navigator.mediaSession.metadata = null;
  },
};

// The keyboard's own keys for media.
const media = navigator.mediaSession;
media.setActionHandler('play', wishes.toggle);
media.setActionHandler('pause', wishes.toggle);
media.setActionHandler('nexttrack', wishes.next);
media.setActionHandler('previoustrack', wishes.previous);

// Where the user was in each playlist: how it was sorted, which row was at the top, which one the keyboard was on. Kept
// with the settings a moment after the last move, so that a playlist opens there again, also after a restart.

import { MAX_PLACES } from '../../shared/domain/limits.ts';
import type { Place } from '../../shared/domain/settings.ts';
import { ask } from '../bridge/index.ts';
import { useLibrary } from './library.ts';

const START: Omit<Place, 'playlistId'> = { sort: null, top: 0, active: null };
const REST_MS = 300;

let places: readonly Place[] = [];
let resting: ReturnType<typeof setTimeout> | undefined;

export const startPlaces = (kept: readonly Place[]): void => {
  places = kept;
};

export const placeIn = (playlistId: number): Omit<Place, 'playlistId'> =>
  places.find((place) => place.playlistId === playlistId) ?? START;

export function notePlace(playlistId: number, change: Partial<Omit<Place, 'playlistId'>>): void {
  const place: Place = { ...placeIn(playlistId), ...change, playlistId };
  places = [place, ...places.filter((other) => other.playlistId !== playlistId)].slice(0, MAX_PLACES);
  clearTimeout(resting);
  resting = setTimeout(keepPlaces, REST_MS);
}

/** At once what else waits for the user to rest. Playlists that are gone are forgotten. */
export function keepPlaces(): void {
  if (resting === undefined) return;
  clearTimeout(resting);
  resting = undefined;
  const there = new Set(useLibrary.getState().playlists.map(({ id }) => id));
  places = places.filter(({ playlistId }) => there.has(playlistId));
  // Nobody has asked for it: what cannot be kept now is kept with the next move.
  ask('settingsSet', { places: [...places] }).catch(() => undefined);
}

/** In another library the same numbers mean other playlists. */
export function forgetPlaces(): void {
  places = [];
  resting ??= setTimeout(keepPlaces, REST_MS);
}

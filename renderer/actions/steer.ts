// Steering the suggestions: every change is shown at once, asked about at once and kept a moment later.

import { flushSync } from 'react-dom';
import type { RadarAxis } from '../../shared/domain/features.ts';
import {
  type FilterName,
  type Filters,
  NEUTRAL,
  NO_FILTERS,
  type Steering,
} from '../../shared/domain/steering-defaults.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useNext } from '../stores/next.ts';
import { useSearch } from '../stores/search.ts';
import { type SteeringChange, useSteering } from '../stores/steering.ts';
import { sayFailure, unsay } from '../stores/toasts.ts';
import { forgetOwn } from '../stores/undo.ts';
import { useView } from '../stores/view.ts';
import { focusPart, type Part, showPane } from '../stores/window.ts';
import { sayDone } from './edit.ts';
import { openPlaylist } from './open.ts';
import { continueFrom, pickedOfferedIds, pickedTrackIds } from './tracks.ts';

export const requestAnew = (): void => {
  const { query } = useView.getState();
  if (query) void useNext.getState().request(query.playlistId);
};

export function steer(change: SteeringChange): void {
  forgetOwn('steering');
  unsay('steering');
  set(change);
}

function set(change: SteeringChange): void {
  useSteering.getState().change(change);
  requestAnew();
}

export const steerFilters = (change: Partial<Filters>): void =>
  steer(({ filters }) => ({ filters: { ...filters, ...change } }));

export const loosen = (name: FilterName): void => steerFilters({ [name]: NO_FILTERS[name] });

/** Pulls the suggestions to a percentile of one of the radar's axes; null lets go of it. */
export const pullTowards = (axis: RadarAxis, to: number | null): void =>
  steer(({ shape }) => ({ shape: { ...shape, [axis]: to } }));

export function resetSteering(): void {
  const { playlistId, steering: before } = useSteering.getState();
  if (playlistId === null || !before) return;
  set(NEUTRAL);
  sayDone({
    about: 'steering',
    text: t('steer.wasReset'),
    undo: () => putBack(playlistId, before),
    redo: () => putBack(playlistId, NEUTRAL),
  });
}

/** What is put back is what the user wants to see, wherever they have wandered since. */
async function putBack(playlistId: number, steering: Steering): Promise<void> {
  if (useSteering.getState().playlistId === playlistId) return set(steering);
  await ask('keepSteering', { playlistId, steering });
  await openPlaylist(playlistId);
}

/** Shows everything there is to steer. */
export function openSteering(): void {
  flushSync(() => useSearch.getState().close());
  showPane('next');
  useSteering.setState({ open: true });
}

/** The picked tracks in place of the playlist. */
export async function suggestFrom(part: Part): Promise<void> {
  try {
    const trackIds = [...new Set(await pickedTrackIds(part))];
    if (trackIds.length > 0) continueFrom({ trackIds, title: null });
  } catch (thrown) {
    sayFailure(thrown);
  }
}

/** Puts the picked suggestions, or their artists, on the never-suggest list. */
export async function neverSuggestPicked(what: 'tracks' | 'artists'): Promise<void> {
  try {
    await useNext.getState().settled();
    const trackIds = pickedOfferedIds('suggestions');
    if (trackIds.length === 0) return;
    const added = await ask('neverSuggest', { what, trackIds });
    const names = [...added.tracks.map(({ title }) => title), ...added.artists.map(({ name }) => name)];
    requestAnew();
    focusPart('suggestions');
    const text =
      names.length === 1
        ? t('never.added.named', { name: names[0] })
        : t('never.added', { count: names.length });
    sayDone({
      about: 'never',
      text,
      undo: () => takeOffNever(added.tracks.map(idOf), added.artists.map(idOf)),
      redo: () => ask('neverSuggest', { what, trackIds }).then(requestAnew),
    });
  } catch (thrown) {
    sayFailure(thrown);
  }
}

const idOf = ({ id }: { id: number }): number => id;

/** Takes tracks and artists off the list. Resolves when that is done. */
export async function suggestAgain(trackIds: number[], artistIds: number[]): Promise<void> {
  forgetOwn('never');
  unsay('never');
  await takeOffNever(trackIds, artistIds).catch(sayFailure);
}

async function takeOffNever(trackIds: number[], artistIds: number[]): Promise<void> {
  await ask('suggestAgain', { trackIds, artistIds });
  requestAnew();
}

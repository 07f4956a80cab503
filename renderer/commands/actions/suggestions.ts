// What the commands of the suggestions and their steering do.

import { DISCOVER, NEUTRAL } from '../../../shared/domain/steering-defaults.ts';
import { orderSuggestions } from '../../actions/flow.ts';
import { neverSuggestPicked, openSteering, resetSteering, steer } from '../../actions/steer.ts';
import { activeTrack, addToEnd, dismissPicked, moreLike } from '../../actions/tracks.ts';
import { useNext } from '../../stores/next.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { useWindow } from '../../stores/window.ts';
import { type Actions, listensTo, opens } from './actions.ts';

export const suggestions: Actions<'suggestions' | 'steer'> = {
  'suggestions.flow': () => orderSuggestions(useNext.getState().order === 'flow' ? 'fit' : 'flow'),
  'suggestions.add': () => void addToEnd(),
  'suggestions.dismiss': () => void dismissPicked(),
  'suggestions.why': () => {
    const track = activeTrack('suggestions');
    if (track) useWindow.getState().open({ name: 'why', trackId: track.trackId });
  },
  'suggestions.listen': listensTo('suggestions'),
  'suggestions.continue': () => moreLike(null),
  'suggestions.forYou': () =>
    void import('../../actions/for-you.ts').then((one) => one.openForYou(), sayFailure),
  'suggestions.neverTrack': () => void neverSuggestPicked('tracks'),
  'suggestions.neverArtist': () => void neverSuggestPicked('artists'),
  'steer.open': openSteering,
  'steer.reset': resetSteering,
  'steer.usual': () => steer({ discover: NEUTRAL.discover }),
  'steer.discover': () => steer({ discover: DISCOVER }),
  'steer.never': opens('never'),
};

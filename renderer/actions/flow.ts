// What flow does for the user: orders the suggestions, places a track where it fits best, puts a playlist in order.

import type { BestPlacesReply, OrderReply } from '../../shared/domain/flow.ts';
import type { SuggestionOrder } from '../../shared/domain/suggestion-order.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useNext } from '../stores/next.ts';
import { useRowSelection } from '../stores/selection.ts';
import { useSettings } from '../stores/settings.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { type Part, useWindow } from '../stores/window.ts';
import { edit, editText } from './edit.ts';
import { transitionText } from './flow-text.ts';
import { activeTrack } from './tracks.ts';

export function orderSuggestions(order: SuggestionOrder): void {
  useNext.setState({ order });
  const { query } = useView.getState();
  if (query) void useNext.getState().request(query.playlistId);
  useWindow.getState().announce(t(order === 'flow' ? 'flow.order.flowSaid' : 'flow.order.fitSaid'));
  void useSettings.getState().change({ suggestionOrder: order }).catch(sayFailure);
}

/** Adds the active suggestion or found track, or moves the active row, to where it fits best, and says why. */
export async function placeBest(part: Part): Promise<void> {
  let why = '';
  let title = '';
  await edit(
    async () => {
      if (part === 'suggestions') await useNext.getState().settled();
      const track = activeTrack(part);
      const { playlist } = useView.getState();
      if (!track || !playlist) return null;
      const itemId = part === 'tracks' ? useRowSelection.getState().active : null;
      const { id: playlistId, count } = playlist;
      const { places, stays } = await ask('bestPlaces', { playlistId, trackId: track.trackId, itemId });
      const [best] = places;
      title = track.title;
      if (!best) {
        // Into an empty playlist there is one place only.
        if (count === 0) return { kind: 'add', playlistId, trackIds: [track.trackId], at: 0 };
        say(t(count === 1 && itemId !== null ? 'place.alone' : 'place.unknown', { title }));
        return null;
      }
      why = reasons(places);
      if (stays) {
        say(t('place.stays', { title }), { more: why });
        return null;
      }
      return itemId === null
        ? { kind: 'add', playlistId, trackIds: [track.trackId], at: best.at }
        : { kind: 'move', playlistId, itemIds: [itemId], before: best.at };
    },
    (done) => {
      if (why === '') return { text: editText(done, 'done') };
      const at = (done.at ?? 0) + 1;
      return { text: t(done.kind === 'add' ? 'place.added' : 'place.moved', { title, at }), more: why };
    },
  );
}

/** Its neighbours there, how they follow one another without it, and the places that come next. */
function reasons([best, ...others]: BestPlacesReply['places']): string {
  const neighbour = (key: 'after' | 'before') => {
    const one = best?.[key];
    return one ? [t(`place.${key}`, { title: one.title, transition: transitionText(one.transition) })] : [];
  };
  const places = others.map(({ becomes }) => becomes + 1).join(', ');
  return [
    ...neighbour('after'),
    ...neighbour('before'),
    ...(best?.instead ? [t('place.instead', { transition: transitionText(best.instead) })] : []),
    ...(others.length > 0 ? [t('place.others', { count: others.length, places })] : []),
  ].join(' ');
}

/** Puts the playlist into the order that was suggested. */
export async function applyOrder(playlistId: number, { itemIds, order }: OrderReply): Promise<void> {
  const wanted = order.flatMap((place) => itemIds[place] ?? []);
  await edit(() => ({ kind: 'reorder', playlistId, itemIds: wanted }));
}

// The suggestions. The one under the pointer or the keyboard is drawn in the radar.

import { useEffect } from 'react';
import type { Suggestion, SuggestionReply } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import { useNext } from '../../stores/next.ts';
import { useSuggestionSelection } from '../../stores/selection.ts';
import { entriesOf, spotifyEntries } from '../menus.ts';
import { OfferedList } from '../offered/OfferedList.tsx';
import { nameOf } from '../pools/pool-text.ts';
import { SuggestionCard } from './SuggestionCard.tsx';

export function SuggestionList({ reply }: { reply: SuggestionReply }) {
  const active = useSuggestionSelection((state) => state.active);
  const pending = useNext((state) => state.pending);

  const poolOf = ({ pools, near }: Suggestion): string | null => {
    if (near) return null; // what it is near says more in the place there is
    const of = reply.pools.length > 1 ? reply.pools.find(({ id }) => pools.includes(id)) : undefined;
    return of ? nameOf(of) : null;
  };

  useEffect(() => {
    if (active !== null) useNext.getState().setFocus(active);
  }, [active]);

  return (
    <OfferedList
      part="suggestions"
      label={t('next.label')}
      tracks={reply.suggestions}
      busy={pending}
      menu={() => [
        entriesOf('suggestions.add', 'place.best', 'place.pickUp', 'place.toPlaylist'),
        entriesOf('suggestions.why'),
        entriesOf('tracks.moreLike', 'tracks.suggestFrom', 'suggestions.dismiss'),
        entriesOf('suggestions.neverTrack', 'suggestions.neverArtist'),
        spotifyEntries(),
        entriesOf(
          'player.play',
          'suggestions.listen',
          'tracks.whereUsed',
          'edit.copyLinks',
          'edit.selectAll',
        ),
      ]}
      onMouseLeave={() => useNext.getState().setFocus(useSuggestionSelection.getState().active)}
      card={(suggestion, place) => (
        <SuggestionCard
          key={suggestion.trackId}
          suggestion={suggestion}
          scored={reply.basis !== 'fame'}
          pool={poolOf(suggestion)}
          {...place}
        />
      )}
    />
  );
}

// The found tracks.

import type { KeyboardEvent } from 'react';
import type { FoundTrack } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { useLibrary } from '../../stores/library.ts';
import { useResultSelection } from '../../stores/selection.ts';
import { useView } from '../../stores/view.ts';
import { heldText } from '../found-text.ts';
import { entriesOf, spotifyEntries } from '../menus.ts';
import { OfferedList } from '../offered/OfferedList.tsx';
import { ResultCard } from './ResultCard.tsx';

/** Up from the first one, and Escape, go back to the words. */
function backToWords({ key, shiftKey }: KeyboardEvent): boolean {
  const { active, order } = useResultSelection.getState();
  const leaves = key === 'Escape' || (key === 'ArrowUp' && !shiftKey && active === order[0]);
  if (leaves) document.querySelector<HTMLInputElement>('[data-search]')?.select();
  return leaves;
}

export function ResultList({ found }: { found: readonly FoundTrack[] }) {
  const openId = useView((state) => state.query?.playlistId ?? -1);
  const playlists = useLibrary((state) => state.playlists);
  const names = new Map(playlists.map(({ id, name }) => [id, name]));

  return (
    <OfferedList
      part="results"
      label={t('search.label')}
      tracks={found}
      menu={() => [
        entriesOf('results.add', 'place.best', 'place.pickUp', 'place.toPlaylist'),
        entriesOf('player.play', 'tracks.moreLike', 'tracks.suggestFrom', 'results.listen'),
        spotifyEntries(),
        entriesOf('tracks.whereUsed', 'edit.copyLinks', 'edit.selectAll'),
      ]}
      onKey={backToWords}
      card={(track, place) => (
        <ResultCard
          key={track.trackId}
          track={track}
          playlistId={openId}
          here={track.heldBy.some(({ playlistId }) => playlistId === openId)}
          where={heldText(track, names)}
          {...place}
        />
      )}
    />
  );
}

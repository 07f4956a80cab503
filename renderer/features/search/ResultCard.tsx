// One found track: what it is, whether the open playlist has it already, and where else it is.

import { Check } from 'lucide-react';
import { memo } from 'react';
import type { FoundTrack } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { addToPlaylist } from '../../actions/tracks.ts';
import { clock } from '../../ui/format.ts';
import { OfferedCard } from '../offered/OfferedCard.tsx';
import type { Place } from '../offered/OfferedList.tsx';
import styles from './ResultCard.module.css';

interface ResultCardProps extends Place {
  track: FoundTrack;
  /** The open playlist. */
  playlistId: number;
  here: boolean;
  where: string;
}

export const ResultCard = memo(function ResultCard(props: ResultCardProps) {
  const { track, playlistId, here, where, ...place } = props;
  const { trackId, durationMs } = track;
  return (
    <OfferedCard
      {...place}
      part="results"
      track={track}
      testId="result"
      value={durationMs !== null && <span className={styles.time}>{clock(durationMs)}</span>}
      below={
        <span className={styles.where} data-here={here} title={where}>
          {here && <Check size={12} aria-hidden="true" />}
          <span>{here ? t('found.here') : where}</span>
        </span>
      }
      onAdd={() => void addToPlaylist(playlistId, [trackId])}
    />
  );
});

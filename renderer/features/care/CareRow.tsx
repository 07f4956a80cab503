// One row of the care lists: a heading, or a track with its tick.

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Track } from '../../../shared/domain/library.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { clock } from '../../ui/format.ts';
import styles from './care.module.css';

export const HeadingRow = ({ name, about }: { name?: string | undefined; about: string }) => (
  <span role="rowheader" className={styles.heading}>
    {name !== undefined && <bdi className={styles.headingName}>{name}</bdi>}
    <span className={styles.headingAbout}>{about}</span>
  </span>
);

interface TrackRowProps {
  /** undefined: not read yet. */
  track: Track | undefined;
  /** null: it cannot be ticked. */
  ticked: boolean | null;
  /** Said at the end of the row, before the length. */
  about?: ReactNode;
  /** The title is crossed out: it goes. */
  goes?: boolean;
}

export const TrackCells = ({ track, ticked, about, goes = false }: TrackRowProps) => (
  <span role="gridcell" className={styles.cells} data-goes={goes} aria-busy={track === undefined}>
    {ticked !== null && (
      <span className={styles.tick} data-ticked={ticked} aria-hidden="true">
        {ticked && <Check size={12} strokeWidth={3} />}
      </span>
    )}
    <span className={styles.text}>
      <bdi className={styles.name}>{track?.title ?? '\u00a0'}</bdi>
      <span className={styles.artists}>
        {track ? namesText(track.artists) : '\u00a0'}
        {track?.album && (
          <>
            {track.artists.length > 0 && ' · '}
            <bdi>{track.album}</bdi>
          </>
        )}
      </span>
    </span>
    <span className={styles.about}>{about}</span>
    <span className={`${styles.length} numeric`}>
      {track && track.durationMs !== null ? clock(track.durationMs) : ''}
    </span>
  </span>
);

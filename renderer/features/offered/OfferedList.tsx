// A list of tracks to add, suggested or found: walked and picked like the table's rows, with a menu and dragged from.

import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import type { Track } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { type OfferedPart, selectionOf } from '../../actions/tracks.ts';
import { useWindow } from '../../stores/window.ts';
import { type MenuGroups, WithContextMenu } from '../../ui/Menu.tsx';
import { TrackCardList } from '../../ui/TrackCard.tsx';
import { handleListKey } from '../list-keys.ts';
import { cardId } from './card-id.ts';

/** Cards that a Page key passes. */
const PAGE = 6;

export interface Place {
  index: number;
  selected: boolean;
  active: boolean;
}

interface OfferedListProps<T extends Track> {
  part: OfferedPart;
  label: string;
  tracks: readonly T[];
  busy?: boolean;
  menu: () => MenuGroups;
  /** Hears keys first; true: it has done something with it. */
  onKey?: (event: KeyboardEvent) => boolean;
  onMouseLeave?: () => void;
  card: (track: T, place: Place) => ReactNode;
}

export function OfferedList<T extends Track>(props: OfferedListProps<T>) {
  const { part, label, tracks, busy = false, menu, onKey, onMouseLeave, card } = props;
  const useSelection = selectionOf(part);
  const selected = useSelection((state) => state.ids);
  const active = useSelection((state) => state.active);

  useEffect(() => {
    if (active !== null) document.getElementById(cardId(part, active))?.scrollIntoView({ block: 'nearest' });
  }, [part, active]);

  return (
    <WithContextMenu label={t('list.menu')} groups={menu}>
      <TrackCardList
        data-part={part}
        aria-label={label}
        aria-rowcount={tracks.length}
        aria-busy={busy}
        aria-activedescendant={
          active !== null && tracks.some(({ trackId }) => trackId === active)
            ? cardId(part, active)
            : undefined
        }
        onFocus={(event) => {
          useWindow.setState({ part });
          if (event.target === event.currentTarget && active === null) {
            useSelection.getState().step(1, { shift: false, ctrl: true });
          }
        }}
        onMouseLeave={onMouseLeave}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          if (onKey?.(event)) event.preventDefault();
          else handleListKey(event, useSelection, PAGE);
        }}
      >
        {tracks.map((track, index) =>
          card(track, {
            index,
            selected: selected.has(track.trackId),
            active: track.trackId === active,
          }),
        )}
      </TrackCardList>
    </WithContextMenu>
  );
}

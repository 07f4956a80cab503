// One track to add: picked, dragged, double-clicked and added by its button.

import { type MouseEvent, type ReactNode, useRef } from 'react';
import type { Track } from '../../../shared/domain/library.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { type OfferedPart, selectionOf } from '../../actions/tracks.ts';
import { focusPart } from '../../stores/window.ts';
import { TrackCard } from '../../ui/TrackCard.tsx';
import { useDragSource } from '../drag/useDragSource.ts';
import { selectWithMouse } from '../list-keys.ts';
import { cardId } from './card-id.ts';
import type { Place } from './OfferedList.tsx';

interface OfferedCardProps extends Place {
  part: OfferedPart;
  track: Track;
  testId: string;
  value: ReactNode;
  below: ReactNode;
  actions?: ReactNode;
  onAdd: () => void;
  onMouseEnter?: () => void;
}

const onButton = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('button') !== null;

/**
 * For a card's buttons: the list keeps the keyboard, for the card they sit in may be about to leave. Where no card has it
 * yet it is this one's, so that the list does not go to its first and take the button away from under the pointer.
 */
export const holdFocus = (part: OfferedPart, trackId: number) => (event: MouseEvent) => {
  event.preventDefault();
  const selection = selectionOf(part);
  if (selection.getState().active === null) selection.setState({ active: trackId });
  focusPart(part);
};

export function OfferedCard(props: OfferedCardProps) {
  const { part, track, testId, index, onAdd, ...shown } = props;
  const { trackId, title, album } = track;
  const element = useRef<HTMLDivElement>(null);
  useDragSource(element, part, trackId);
  const mouse = (event: MouseEvent) => {
    if (!onButton(event)) selectWithMouse(event, selectionOf(part), trackId);
  };

  return (
    <TrackCard
      {...shown}
      ref={element}
      id={cardId(part, trackId)}
      data-testid={testId}
      data-track-id={trackId}
      aria-rowindex={index + 1}
      title={title}
      artists={namesText(track.artists)}
      cover={album ?? title}
      picture={track.cover}
      addLabel={t('next.add', { title })}
      onAdd={onAdd}
      onPress={holdFocus(part, trackId)}
      onMouseDown={mouse}
      onClick={mouse}
      onContextMenu={mouse}
      onDoubleClick={(event) => {
        if (!onButton(event)) onAdd();
      }}
    />
  );
}

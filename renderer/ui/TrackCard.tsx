// A track that can be added, as a card, and the list such cards are in: suggestions and found tracks alike. What sets
// them apart the caller puts in: beside the title, below it, and into the corner that shows on the card in hand.

import { GripVertical, Plus } from 'lucide-react';
import type { ComponentPropsWithRef, MouseEvent, ReactNode, Ref } from 'react';
import { IconButton } from './Button.tsx';
import { Cover } from './Cover.tsx';
import styles from './TrackCard.module.css';

export const TrackCardList = (props: ComponentPropsWithRef<'div'>) => (
  <div {...props} role="grid" tabIndex={0} aria-multiselectable="true" className={styles.list} />
);

type PlaceProps = { ref: Ref<HTMLDivElement>; index: number; start: number; children: ReactNode };

/** Where a card of a virtualised list is, px from the list's start. */
export const TrackCardPlace = ({ ref, index, start, children }: PlaceProps) => (
  <div
    ref={ref}
    role="presentation"
    data-index={index}
    className={styles.place}
    style={{ transform: `translateY(${start}px)` }}
  >
    {children}
  </div>
);

type TrackCardProps = Omit<ComponentPropsWithRef<'div'>, 'title'> & {
  title: string;
  artists: string;
  /** Name the cover's gradient is made from. */
  cover: string;
  /** The cover's picture, by its key. */
  picture: string | null;
  /** A short value before the button. */
  value?: ReactNode;
  /** What is said below title and artists. */
  below?: ReactNode;
  /** Buttons for the card under the pointer or the keyboard. */
  actions?: ReactNode;
  selected: boolean;
  /** The keyboard is on it. */
  active: boolean;
  addLabel: string;
  onAdd: () => void;
  /** Before a button of the card gets the press. */
  onPress: (event: MouseEvent) => void;
};

export function TrackCard(props: TrackCardProps) {
  const {
    title,
    artists,
    cover,
    picture,
    value,
    below,
    actions,
    selected,
    active,
    addLabel,
    onAdd,
    onPress,
    ...row
  } = props;
  return (
    <div {...row} role="row" aria-selected={selected} data-active={active} className={styles.card}>
      <GripVertical size={14} className={styles.grip} aria-hidden="true" />
      <Cover name={cover} size={32} picture={picture} />
      <div role="gridcell" className={styles.text}>
        <bdi className={styles.title} title={title}>
          {title}
        </bdi>
        <bdi className={styles.artists} title={artists}>
          {artists}
        </bdi>
      </div>
      <span role="gridcell" className="numeric">
        {value}
      </span>
      <span role="gridcell">
        <IconButton
          name={addLabel}
          weight="plain"
          className={styles.add}
          tabIndex={-1}
          onMouseDown={onPress}
          // The second click of a double click would meet the card that has moved under the pointer.
          onClick={(event) => event.detail < 2 && onAdd()}
        >
          <Plus size={16} />
        </IconButton>
      </span>
      <div role="gridcell" className={styles.below}>
        {below}
      </div>
      {actions && (
        <span role="gridcell" className={styles.actions}>
          {actions}
        </span>
      )}
    </div>
  );
}

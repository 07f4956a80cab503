// One suggestion: the track, why it is here, how well it fits, and what can be done with it.

import { GripVertical, Plus } from 'lucide-react';
import { type MouseEvent, memo, useRef } from 'react';
import type { Suggestion } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import { addToEnd } from '../../actions/tracks.ts';
import { useNext } from '../../stores/next.ts';
import { useSuggestionSelection } from '../../stores/selection.ts';
import { focusPart } from '../../stores/window.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { useDragSource } from '../drag/useDragSource.ts';
import { selectWithMouse } from '../list-keys.ts';
import { RowActions } from './RowActions.tsx';
import styles from './SuggestionList.module.css';

interface Props {
  suggestion: Suggestion;
  index: number;
  selected: boolean;
  active: boolean;
}

export const SuggestionRow = memo(function SuggestionRow({ suggestion, index, selected, active }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { trackId, title, artists } = suggestion;
  const score = Math.round(suggestion.score);
  const reasons = suggestion.reasons.map(({ code, params }) => t(`reason.${code}`, params));
  useDragSource(element, 'suggestions', trackId);
  const mouse = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    selectWithMouse(event, useSuggestionSelection, trackId);
  };

  return (
    <div
      ref={element}
      id={`suggestion-${trackId}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      data-testid="suggestion"
      data-track-id={trackId}
      data-active={active}
      className={styles.row}
      onMouseEnter={() => useNext.getState().setFocus(trackId)}
      onMouseDown={mouse}
      onClick={mouse}
      onContextMenu={mouse}
      onDoubleClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('button'))) void addToEnd([trackId]);
      }}
    >
      <GripVertical size={14} className={styles.grip} aria-hidden="true" />
      <Cover name={suggestion.album ?? title} size={32} />
      <div role="gridcell" className={styles.text}>
        <bdi className={styles.title} title={title}>
          {title}
        </bdi>
        <bdi className={styles.artist} title={artists.join(', ')}>
          {artists.join(', ')}
        </bdi>
      </div>
      <RowActions trackId={trackId} title={title} />
      <span role="gridcell" className={`${styles.score} numeric`} title={t('next.score', { score })}>
        {score}
      </span>
      <span role="gridcell">
        <IconButton
          name={t('next.add', { title })}
          weight="plain"
          className={styles.add}
          tabIndex={-1}
          // The list keeps the keyboard; the row this button sits in is about to leave.
          onMouseDown={(event) => {
            event.preventDefault();
            focusPart('suggestions');
          }}
          // The second click of a double click would meet the row that has moved under the pointer.
          onClick={(event) => event.detail < 2 && void addToEnd([trackId])}
        >
          <Plus size={16} />
        </IconButton>
      </span>
      <div role="gridcell" className={styles.why}>
        <ul className={styles.reasons} title={reasons.join(' · ')}>
          {reasons.map((reason) => (
            <li key={reason} className={styles.reason} data-testid="reason">
              <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
});

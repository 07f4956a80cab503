// The suggestions: walked and picked like the table's rows, dragged or added from here.

import { useEffect } from 'react';
import type { Suggestion } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import { useNext } from '../../stores/next.ts';
import { useSuggestionSelection } from '../../stores/selection.ts';
import { useWindow } from '../../stores/window.ts';
import { WithContextMenu } from '../../ui/Menu.tsx';
import { handleListKey } from '../list-keys.ts';
import { entriesOf } from '../menus.ts';
import styles from './SuggestionList.module.css';
import { SuggestionRow } from './SuggestionRow.tsx';

const PAGE = 5;

export function SuggestionList({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const selected = useSuggestionSelection((state) => state.ids);
  const active = useSuggestionSelection((state) => state.active);
  const pending = useNext((state) => state.pending);

  useEffect(() => {
    if (active === null) return;
    document.getElementById(`suggestion-${active}`)?.scrollIntoView({ block: 'nearest' });
    useNext.getState().setFocus(active);
  }, [active]);

  return (
    <WithContextMenu
      label={t('list.menu')}
      groups={() => [
        entriesOf('suggestions.add', 'place.pickUp', 'place.toPlaylist'),
        entriesOf('tracks.moreLike', 'suggestions.dismiss'),
        entriesOf('suggestions.listen', 'edit.copyLinks', 'edit.selectAll'),
      ]}
    >
      <div
        className={styles.list}
        data-part="suggestions"
        role="grid"
        tabIndex={0}
        aria-label={t('next.label')}
        aria-multiselectable="true"
        aria-rowcount={suggestions.length}
        aria-busy={pending}
        aria-activedescendant={
          suggestions.some(({ trackId }) => trackId === active) ? `suggestion-${active}` : undefined
        }
        onFocus={(event) => {
          useWindow.setState({ part: 'suggestions' });
          if (event.target === event.currentTarget && active === null) {
            useSuggestionSelection.getState().step(1, { shift: false, ctrl: true });
          }
        }}
        onMouseLeave={() => useNext.getState().setFocus(useSuggestionSelection.getState().active)}
        onKeyDown={(event) => {
          if (event.target === event.currentTarget) handleListKey(event, useSuggestionSelection, PAGE);
        }}
      >
        {suggestions.map((suggestion, index) => (
          <SuggestionRow
            key={suggestion.trackId}
            suggestion={suggestion}
            index={index}
            selected={selected.has(suggestion.trackId)}
            active={suggestion.trackId === active}
          />
        ))}
      </div>
    </WithContextMenu>
  );
}

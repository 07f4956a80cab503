// All that a clean-up would take out, playlist by playlist, before it does.

import { useCallback, useMemo } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { removeCopies } from '../../actions/care.ts';
import { playlistById } from '../../stores/library.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { HeadingRow, TrackCells } from './CareRow.tsx';
import styles from './care.module.css';
import { groupOf, isHeading, type Outcome, reviewRows } from './care-rows.ts';
import { itemIdOf, readItems } from './DuplicateList.tsx';
import { summaryText } from './summary-text.ts';
import { TickList } from './TickList.tsx';
import { useTexts } from './useTexts.ts';

export function Review({ outcome, onBack }: { outcome: Outcome; onBack: () => void }) {
  const rows = useMemo(() => reviewRows(outcome), [outcome]);
  const texts = useTexts(readItems, itemIdOf);
  const { want } = texts;
  const onShown = useCallback(
    (first: number, last: number) =>
      want(rows.slice(first, last + 1).flatMap(({ itemId }) => (itemId < 0 ? [] : itemId))),
    [rows, want],
  );
  const rowAt = (index: number) => rows[index] ?? { row: 0, itemId: -1 };
  const heading = (place: number) => {
    const removal = outcome.removals[place];
    const playlist = playlistById(removal?.playlistId ?? null);
    const [count, total] = [removal?.itemIds.length ?? 0, playlist?.count ?? 0];
    return <HeadingRow name={playlist?.name} about={t('care.group.review', { count, total })} />;
  };
  const track = (itemId: number) => {
    const text = texts.of(itemId);
    return (
      <TrackCells track={text} ticked={null} about={text && t('care.place', { at: text.position + 1 })} />
    );
  };
  return (
    <>
      <DialogBody>
        <div className={styles.answer}>
          <p>
            {summaryText(outcome)} {t('care.summary.undo')}
          </p>
          <TickList
            id="care-review"
            label={t('care.list.review')}
            count={rows.length}
            autoFocus
            isHeading={(index) => isHeading(rowAt(index).row)}
            isTicked={null}
            onShown={onShown}
            row={(index) => {
              const { row, itemId } = rowAt(index);
              return isHeading(row) ? heading(groupOf(row)) : track(itemId);
            }}
          />
        </div>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={onBack}>
          {t('care.back')}
        </Button>
        <Button
          weight="primary"
          onClick={() => {
            useWindow.getState().closeDialog();
            void removeCopies(outcome.removals);
          }}
        >
          {t('care.remove', { count: outcome.count })}
        </Button>
      </DialogActions>
    </>
  );
}

// Tracks that no playlist holds, to be put into one.

import { ListMusic } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { UnusedTracks } from '../../../shared/domain/care.ts';
import type { Track } from '../../../shared/domain/library.ts';
import { MAX_ITEMS } from '../../../shared/domain/limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TrackCells } from './CareRow.tsx';
import styles from './care.module.css';
import { TickList } from './TickList.tsx';
import { useAnswer } from './useAnswer.ts';
import { useTexts } from './useTexts.ts';

const readTracks = (trackIds: number[]) => ask('tracksByIds', { trackIds });
const trackIdOf = ({ trackId }: Track): number => trackId;
const readUnused = () => ask('unusedTracks');

export function UnusedPane() {
  const { value: unused, failure } = useAnswer(readUnused);
  if (unused && unused.total > 0) return <Found unused={unused} />;
  return (
    <DialogBody>
      <div className={styles.answer} aria-busy={!unused && !failure}>
        {unused ? (
          <EmptyState icon={<ListMusic />} title={t('care.unused.none')} hint={t('care.unused.none.hint')} />
        ) : (
          <p role="status">{failure ? failureText(failure) : t('care.looking')}</p>
        )}
      </div>
    </DialogBody>
  );
}

function Found({ unused: { trackIds, total } }: { unused: UnusedTracks }) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const texts = useTexts(readTracks, trackIdOf);
  const { want } = texts;
  const onShown = useCallback(
    (first: number, last: number) => want([...trackIds.subarray(first, last + 1)]),
    [trackIds, want],
  );
  const at = (index: number): number => trackIds[index] ?? -1;
  const shown = trackIds.length;
  return (
    <>
      <DialogBody>
        <div className={styles.answer}>
          <p>
            {shown < total
              ? t('care.unused.first', { shown, count: total })
              : t('care.unused.found', { count: total })}
          </p>
          <TickList
            id="care-unused"
            label={t('care.list.unused')}
            count={shown}
            isHeading={() => false}
            isTicked={(index) => ticked.has(at(index))}
            onTick={(index) =>
              setTicked((before) => {
                const after = new Set(before);
                if (!after.delete(at(index)) && after.size < MAX_ITEMS) after.add(at(index));
                return after;
              })
            }
            onShown={onShown}
            row={(index) => <TrackCells track={texts.of(at(index))} ticked={ticked.has(at(index))} />}
          />
          <p role="status" className={styles.summary} data-testid="care-summary">
            {ticked.size === 0 ? t('care.summary.nothing') : t('care.unused.ticked', { count: ticked.size })}
          </p>
        </div>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" disabled={ticked.size === 0} onClick={() => setTicked(new Set())}>
          {t('care.tickNone')}
        </Button>
        <Button onClick={() => setTicked(new Set(trackIds.subarray(0, MAX_ITEMS)))}>
          {t('care.tickAll')}
        </Button>
        <Button
          weight="primary"
          disabled={ticked.size === 0}
          onClick={() =>
            useWindow.getState().open({
              name: 'choose-playlist',
              trackIds: [...trackIds].filter((id) => ticked.has(id)),
            })
          }
        >
          {t('care.unused.add')}
        </Button>
      </DialogActions>
    </>
  );
}

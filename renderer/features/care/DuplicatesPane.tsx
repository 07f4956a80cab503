// Songs that are twice in a playlist, or in several: which copies go is ticked, then reviewed, then one edit.

import { CopyCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { DuplicateScope, Duplicates } from '../../../shared/domain/care.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './care.module.css';
import { careRows, groupCount, isHeading, outcomeOf, safeToRemove } from './care-rows.ts';
import { DuplicateList } from './DuplicateList.tsx';
import { Review } from './Review.tsx';
import { summaryText } from './summary-text.ts';
import { useAnswer } from './useAnswer.ts';

interface DuplicatesPaneProps {
  scope: DuplicateScope;
  reviewing: boolean;
  onReview: (reviewing: boolean) => void;
}

export function DuplicatesPane({ scope, ...props }: DuplicatesPaneProps) {
  const { value: found, failure } = useAnswer(useCallback(() => ask('duplicates', { scope }), [scope]));
  if (!found || groupCount(found) === 0) {
    return (
      <DialogBody>
        <div className={styles.answer} aria-busy={!found && !failure}>
          {found ? (
            <EmptyState
              icon={<CopyCheck />}
              title={t(`care.${scope}.none`)}
              hint={t(`care.${scope}.none.hint`)}
            />
          ) : (
            <p role="status">{failure ? failureText(failure) : t('care.looking')}</p>
          )}
        </div>
      </DialogBody>
    );
  }
  return <Found scope={scope} found={found} {...props} />;
}

function Found({ scope, found, reviewing, onReview }: DuplicatesPaneProps & { found: Duplicates }) {
  const [onlyOther, setOnlyOther] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => safeToRemove(found, scope));
  const rows = useMemo(() => careRows(found, onlyOther), [found, onlyOther]);
  const outcome = useMemo(() => outcomeOf(found, ticked), [found, ticked]);
  const tick = (at: number) =>
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(at)) after.add(at);
      return after;
    });
  if (reviewing) return <Review outcome={outcome} onBack={() => onReview(false)} />;
  const songs = rows.filter(isHeading).length;
  return (
    <>
      <DialogBody>
        <div className={styles.answer}>
          <div className={styles.lead}>
            <p>{t(`care.${scope}.found`, { count: songs })}</p>
            {scope === 'across' && (
              <Switch
                label={t('care.across.onlyOther')}
                checked={onlyOther}
                onChange={(only) => {
                  setOnlyOther(only);
                  // What is out of sight must not go unseen.
                  setTicked(new Set());
                }}
              />
            )}
          </div>
          {rows.length === 0 ? (
            <EmptyState
              icon={<CopyCheck />}
              title={t('care.across.noneOther')}
              hint={t('care.across.none.hint')}
            />
          ) : (
            <DuplicateList
              key={String(onlyOther)}
              scope={scope}
              found={found}
              rows={rows}
              ticked={ticked}
              onTick={tick}
            />
          )}
          <p role="status" className={styles.summary} data-testid="care-summary">
            {summaryText(outcome)}
          </p>
        </div>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" disabled={ticked.size === 0} onClick={() => setTicked(new Set())}>
          {t('care.tickNone')}
        </Button>
        {scope === 'inside' && (
          <Button onClick={() => setTicked(safeToRemove(found, scope))}>{t('care.tickCopies')}</Button>
        )}
        <Button weight="primary" disabled={ticked.size === 0} onClick={() => onReview(true)}>
          {t('care.review')}
        </Button>
      </DialogActions>
    </>
  );
}

// An import that a crash or the app's end has cut off: gone on with, through the look at its files, or left at that.

import { useCallback, useEffect, useState } from 'react';
import type { CutOff as CutOffImport } from '../../../shared/domain/imports.ts';
import { t } from '../../../shared/messages/index.ts';
import { cutOffText, goOn, letBe, lookForCutOff } from '../../actions/import.ts';
import { Button } from '../../ui/Button.tsx';
import { dateTime } from '../../ui/format.ts';
import common from './imports.module.css';
import styles from './Start.module.css';

export function CutOff({ onGone }: { onGone: () => void }) {
  const [cutOff, setCutOff] = useState<CutOffImport | null>(null);
  const load = useCallback(() => lookForCutOff().then(setCutOff), []);
  useEffect(() => void load(), [load]);
  if (!cutOff) return null;
  const { importId, at, canGoOn } = cutOff;
  return (
    <section className={styles.cutOff} aria-label={cutOffText(cutOff)} data-testid="cut-off">
      <p className={common.heading}>
        <bdi>{cutOffText(cutOff)}</bdi>
      </p>
      <p>{t(canGoOn ? 'import.cutOff.about' : 'import.cutOff.pasted', { when: dateTime(at) })}</p>
      <div className={styles.cutOffButtons}>
        {canGoOn && <Button onClick={() => void goOn(importId)}>{t('import.cutOff.goOn')}</Button>}
        <Button
          weight="quiet"
          onClick={() => {
            // It goes, or the one before it comes in its place: the keyboard stays in the dialog.
            onGone();
            void letBe(importId).then(load);
          }}
        >
          {t('import.cutOff.letBe')}
        </Button>
      </div>
    </section>
  );
}

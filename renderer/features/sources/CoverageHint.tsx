// "41 of 57 tracks have features", where some have none, with the one click that raises it.

import { t } from '../../../shared/messages/index.ts';
import { raiseCoverage } from '../../actions/features.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CoverageHint.module.css';

export function CoverageHint(props: { playlistId: number; known: number; total: number }) {
  const { playlistId, known, total } = props;
  if (known >= total) return null;
  return (
    <p className={styles.hint} data-testid="coverage-hint">
      {t('features.known', { known, count: total })}
      <Button weight="quiet" className={styles.more} onClick={() => raiseCoverage(playlistId)}>
        {t('features.more')}
      </Button>
    </p>
  );
}

// The playlist's shape: as a radar or as a table of the same values, with its sentence.

import { Table2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { useNext } from '../../stores/next.ts';
import { useShape } from '../../stores/shape.ts';
import { IconButton } from '../../ui/Button.tsx';
import { radarData } from './axes.ts';
import { ShapeTable } from './ShapeTable.tsx';
import styles from './ShapeView.module.css';
import { summarise } from './summary.ts';

// The chart library is most of the window's code: table and list must not wait for it, nor share their first moments.
const RadarChart = lazy(async () => {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  return import('./RadarChart.tsx');
});

export function ShapeView() {
  const shape = useShape((state) => state.shape);
  const focusId = useNext((state) => state.focusId);
  const focused = useNext(({ reply }) => reply?.suggestions.find(({ trackId }) => trackId === focusId));
  const [asTable, setAsTable] = useState(false);

  if (!shape) return <section className={styles.shape} aria-busy="true" />;
  const summary = shape.total === 0 ? t('radar.empty') : summarise(shape);
  const data = radarData(shape, focused?.percentiles ?? null);
  return (
    <section className={styles.shape} data-testid="shape">
      <IconButton
        name={t('radar.showTable')}
        aria-pressed={asTable}
        className={styles.switch ?? ''}
        onClick={() => setAsTable(!asTable)}
      >
        <Table2 size={15} />
      </IconButton>
      {shape.withFeatures === 0 ? null : asTable ? (
        <ShapeTable shape={shape} focus={focused?.percentiles ?? null} />
      ) : (
        <>
          <figure className={styles.figure} role="img" aria-label={summary}>
            <Suspense fallback={null}>
              <RadarChart data={data} />
            </Suspense>
          </figure>
          <Legend lastCount={shape.lastCount} focus={focused !== undefined} />
        </>
      )}
      <p className={styles.summary} data-testid="shape-summary">
        {summary}
      </p>
    </section>
  );
}

function Legend({ lastCount, focus }: { lastCount: number; focus: boolean }) {
  return (
    <ul className={styles.legend} aria-hidden="true">
      <li data-line="playlist">{t('radar.playlist')}</li>
      <li data-line="band">{t('radar.band')}</li>
      {lastCount > 0 && <li data-line="last">{t('radar.last', { count: lastCount })}</li>}
      <li data-line="focus" data-shown={focus}>
        {t('radar.focus')}
      </li>
    </ul>
  );
}

// The playlist's shape: as a radar or as a table of the same values, with its sentence.

import { lazy, Suspense, useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { useNext } from '../../stores/next.ts';
import { useShape } from '../../stores/shape.ts';
import { radarData } from './axes.ts';
import { ShapeTable } from './ShapeTable.tsx';
import styles from './ShapeView.module.css';
import { summarise } from './summary.ts';

// The chart library is most of the window's code: the table and list must not wait for it.
const RadarChart = lazy(() => import('./RadarChart.tsx'));

const VIEWS = ['chart', 'table'] as const;

export function ShapeView() {
  const shape = useShape((state) => state.shape);
  const focusId = useNext((state) => state.focusId);
  const focused = useNext(({ reply }) => reply?.suggestions.find(({ trackId }) => trackId === focusId));
  const [view, setView] = useState<(typeof VIEWS)[number]>('chart');

  if (!shape) return <section className={styles.shape} aria-busy="true" />;
  const summary = shape.total === 0 ? t('radar.empty') : summarise(shape);
  const data = radarData(shape, focused?.percentiles ?? null);
  return (
    <section className={styles.shape} data-testid="shape">
      <div className={styles.switch} role="group" aria-label={t('radar.showAs')}>
        {VIEWS.map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
            {t(`radar.${name}`)}
          </button>
        ))}
      </div>
      {view === 'chart' ? (
        <figure className={styles.figure} role="img" aria-label={summary}>
          <Suspense fallback={null}>
            <RadarChart data={data} />
          </Suspense>
        </figure>
      ) : (
        <ShapeTable shape={shape} focus={focused?.percentiles ?? null} />
      )}
      {view === 'chart' && (
        <ul className={styles.legend} aria-hidden="true">
          <li data-line="playlist">{t('radar.playlist')}</li>
          <li data-line="band">{t('radar.band')}</li>
          {shape.lastCount > 0 && <li data-line="last">{t('radar.last', { count: shape.lastCount })}</li>}
          {focused && <li data-line="focus">{t('radar.focus')}</li>}
        </ul>
      )}
      <p className={styles.summary} data-testid="shape-summary">
        {summary}
      </p>
    </section>
  );
}

// The playlist's shape: as a radar or as a table of the same values, with its sentence. Over it lie the rows selected
// in the table, and the suggestion in focus.

import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { useNext } from '../../stores/next.ts';
import { useShape } from '../../stores/shape.ts';
import { IconButton } from '../../ui/Button.tsx';
import { radarData } from './axes.ts';
import { LazyRadar } from './LazyRadar.tsx';
import { ShapeTable } from './ShapeTable.tsx';
import styles from './ShapeView.module.css';
import { summarise, summarisePicked } from './summary.ts';
import { usePicked } from './usePicked.ts';

const SERIES = ['band', 'playlist', 'last', 'picked', 'focus'] as const;

export function ShapeView() {
  const shape = useShape((state) => state.shape);
  const focusId = useNext((state) => state.focusId);
  const focused = useNext(({ reply }) => reply?.suggestions.find(({ trackId }) => trackId === focusId));
  const picked = usePicked();
  const [asTable, setAsTable] = useState(false);

  if (!shape) return <section className={styles.shape} aria-busy="true" />;
  const summary = shape.total === 0 ? t('radar.empty') : summarise(shape);
  const unknown = shape.withFeatures === 0;
  const focus = focused?.percentiles ?? null;
  const label = picked ? `${summary} ${summarisePicked(picked)}` : summary;
  return (
    <section className={styles.shape} data-unknown={unknown} data-testid="shape">
      {!unknown && (
        <IconButton
          name={t('radar.showTable')}
          aria-pressed={asTable}
          className={styles.switch ?? ''}
          onClick={() => setAsTable(!asTable)}
        >
          <Table2 size={15} />
        </IconButton>
      )}
      {unknown ? null : asTable ? (
        <ShapeTable shape={shape} picked={picked} focus={focus} />
      ) : (
        <>
          <figure className={styles.figure} role="img" aria-label={label}>
            <LazyRadar data={radarData(shape, { picked, focus })} series={SERIES} />
          </figure>
          <Legend lastCount={shape.lastCount} picked={picked?.count ?? 0} focus={focused !== undefined} />
        </>
      )}
      <p className={styles.summary} data-testid="shape-summary">
        {summary}
      </p>
    </section>
  );
}

function Legend({ lastCount, picked, focus }: { lastCount: number; picked: number; focus: boolean }) {
  return (
    <div className={styles.legend} aria-hidden="true" data-testid="shape-legend">
      <ul>
        <li data-line="playlist">{t('radar.playlist')}</li>
        <li data-line="band">{t('radar.band')}</li>
        {lastCount > 0 && <li data-line="last">{t('radar.last', { count: lastCount })}</li>}
      </ul>
      <ul>
        <li data-line="picked" data-shown={picked > 0}>
          {picked > 0 ? t('picked.count', { count: picked }) : t('picked.none')}
        </li>
        <li data-line="focus" data-shown={focus}>
          {t('radar.focus')}
        </li>
      </ul>
    </div>
  );
}

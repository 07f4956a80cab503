// The playlist's shape: as a radar or as a table of the same values, with its sentence. Over it lie the rows selected
// in the table, and the suggestion in focus.

import { Magnet, RotateCcw, Table2 } from 'lucide-react';
import { useState } from 'react';
import { NEUTRAL } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { steer } from '../../actions/steer.ts';
import { useNext } from '../../stores/next.ts';
import { useShape } from '../../stores/shape.ts';
import { steeringShown, useSteering } from '../../stores/steering.ts';
import { useView } from '../../stores/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { CoverageHint } from '../sources/CoverageHint.tsx';
import { radarData } from './axes.ts';
import { LazyRadar } from './LazyRadar.tsx';
import { RadarHandles } from './RadarHandles.tsx';
import { ShapeTable } from './ShapeTable.tsx';
import styles from './ShapeView.module.css';
import { summarise, summarisePicked } from './summary.ts';
import { usePicked } from './usePicked.ts';

const SERIES = ['band', 'playlist', 'last', 'picked', 'target', 'focus'] as const;

export function ShapeView() {
  const shape = useShape((state) => state.shape);
  const focusId = useNext((state) => state.focusId);
  const focused = useNext(({ reply }) => reply?.suggestions.find(({ trackId }) => trackId === focusId));
  const playlistId = useView(({ query }) => query?.playlistId ?? null);
  const picked = usePicked();
  const { shape: target } = useSteering(steeringShown);
  const wanted = useSteering(({ handles, open }) => handles || open);
  const [asTable, setAsTable] = useState(false);

  if (!shape) return <section className={styles.shape} aria-busy="true" />;
  const summary = shape.total === 0 ? t('radar.empty') : summarise(shape);
  const unknown = shape.withFeatures === 0;
  const focus = focused?.percentiles ?? null;
  const pulled = Object.values(target).some((to) => to !== null);
  const handles = wanted || pulled;
  const label = picked ? `${summary} ${summarisePicked(picked)}` : summary;
  return (
    <section className={styles.shape} data-unknown={unknown} data-testid="shape">
      {!unknown && (
        <div className={styles.switches}>
          <IconButton
            name={t('radar.showTable')}
            aria-pressed={asTable}
            className={styles.switch ?? ''}
            onClick={() => setAsTable(!asTable)}
          >
            <Table2 size={15} />
          </IconButton>
          {!asTable && (
            <IconButton
              name={t('steer.shape.handles')}
              aria-pressed={handles}
              aria-disabled={pulled}
              className={styles.switch ?? ''}
              onClick={() => pulled || useSteering.setState({ handles: !handles })}
            >
              <Magnet size={15} />
            </IconButton>
          )}
          {!asTable && pulled && (
            <IconButton
              name={t('steer.shape.reset')}
              className={styles.switch ?? ''}
              onClick={({ currentTarget }) => {
                // It goes: the keyboard stays beside it.
                (currentTarget.previousElementSibling as HTMLElement | null)?.focus();
                steer({ shape: NEUTRAL.shape });
              }}
            >
              <RotateCcw size={14} />
            </IconButton>
          )}
        </div>
      )}
      {unknown ? null : asTable ? (
        <ShapeTable shape={shape} picked={picked} focus={focus} />
      ) : (
        <>
          <div className={styles.radar}>
            <figure className={styles.figure} role="img" aria-label={label}>
              <LazyRadar data={radarData(shape, { picked, focus, target })} series={SERIES} />
            </figure>
            {handles && <RadarHandles shape={shape} pulled={target} />}
          </div>
          <Legend
            lastCount={shape.lastCount}
            picked={picked?.count ?? 0}
            focus={focused !== undefined}
            pulled={pulled}
          />
        </>
      )}
      <p className={styles.summary} data-testid="shape-summary">
        {summary}
      </p>
      {playlistId !== null && (
        <CoverageHint playlistId={playlistId} known={shape.withFeatures} total={shape.total} />
      )}
    </section>
  );
}

interface LegendProps {
  lastCount: number;
  picked: number;
  focus: boolean;
  pulled: boolean;
}

function Legend({ lastCount, picked, focus, pulled }: LegendProps) {
  return (
    <div className={styles.legend} aria-hidden="true" data-testid="shape-legend">
      <ul>
        <li data-line="playlist">{t('radar.playlist')}</li>
        <li data-line="band">{t('radar.band')}</li>
        {lastCount > 0 && <li data-line="last">{t('radar.last', { count: lastCount })}</li>}
      </ul>
      <ul>
        {pulled && <li data-line="target">{t('radar.target')}</li>}
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

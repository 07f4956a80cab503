// Tempo above energy over a list of tracks, as two small lines. Drawn by hand: it is there at once, in a panel that must
// not wait for the chart library. Its words are the caller's.

import { t } from '../../../shared/messages/index.ts';
import { decimal } from '../../ui/format.ts';
import styles from './FlowLines.module.css';
import { across, averaged, linePaths, scaleOf } from './flow-points.ts';

/** More points than that a small chart cannot show. */
export const MOST_POINTS = 120;
/** What is drawn over the whole height at least: a change of a few BPM is no drama. */
const LEAST = { tempo: 20, energy: 0.3 } as const;

interface Props {
  tempo: readonly (number | null)[];
  energy: readonly (number | null)[];
  /** What a screen reader says of it. */
  label: string;
  /** So many at the start are apart: what the others follow. */
  lead?: number;
  /** A place to mark. */
  marked?: number | null;
}

export function FlowLines({ tempo, energy, label, lead = 0, marked = null }: Props) {
  const rows = [
    { name: 'tempo' as const, values: tempo, text: (value: number) => String(Math.round(value)) },
    { name: 'energy' as const, values: energy, text: (value: number) => decimal(value, 2) },
  ];
  return (
    <div role="img" aria-label={label} className={styles.lines} data-testid="flow-lines">
      {rows.map(({ name, values, text }) => {
        const scale = scaleOf(values, 0);
        return (
          <div key={name} className={styles.row}>
            <span className={styles.caption}>
              <span>{t(`flow.chart.${name}`)}</span>
              <span className="numeric">
                {scale ? t('flow.chart.range', { low: text(scale.low), high: text(scale.high) }) : '–'}
              </span>
            </span>
            <Line name={name} values={values} lead={lead} marked={marked} />
          </div>
        );
      })}
    </div>
  );
}

interface LineProps {
  name: 'tempo' | 'energy';
  values: readonly (number | null)[];
  lead: number;
  marked: number | null;
}

function Line({ name, values, lead, marked }: LineProps) {
  const points = averaged(values, MOST_POINTS);
  const scale = scaleOf(points, LEAST[name]);
  const paths = scale && linePaths(points, scale);
  const count = values.length;
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={styles.plot} aria-hidden="true">
      {lead > 0 && <rect x={0} y={-20} width={(100 * lead) / count} height={140} className={styles.lead} />}
      {marked !== null && (
        <path d={`M${across(marked, count)} -20V120`} className={styles.mark} data-testid="flow-mark" />
      )}
      {paths && <path d={paths.line} className={styles[name]} />}
      {paths && <path d={paths.dots} className={`${styles[name]} ${styles.dots}`} />}
    </svg>
  );
}

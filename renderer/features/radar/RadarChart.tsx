// The radar itself. Axes run from 0 to 100: percentiles within the library. An axis without data stays open: the
// lines stop before it and go on after it, and its label says so.

import { useMemo } from 'react';
import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart as Recharts,
  ResponsiveContainer,
  Tooltip,
} from 'recharts';
import { t } from '../../../shared/messages/index.ts';
import { decimal } from '../../ui/format.ts';
import { AxisLabel } from './AxisLabel.tsx';
import type { RadarDatum } from './axes.ts';
import { OpenPolygon } from './OpenPolygon.tsx';
import styles from './ShapeView.module.css';

const still = { isAnimationActive: false, activeDot: false, dot: false } as const;

/** What can be drawn, the later over the earlier; the band is an area, the others outlines. */
export type Series = 'band' | 'playlist' | 'other' | 'last' | 'picked' | 'target' | 'focus';

/**
 * [Note: Chart ids] Recharts remembers what it selected for each id that ever was, for as long as the window lives. Ids of
 * our own, the same each time a chart is drawn, keep that at a handful. They need to differ within one chart only.
 */
export default function RadarChart({ data, series }: { data: RadarDatum[]; series: readonly Series[] }) {
  const missing = useMemo(
    () =>
      new Set(data.filter(({ playlist, other }) => (playlist ?? other) === null).map(({ label }) => label)),
    [data],
  );
  return (
    <ResponsiveContainer width="100%" height="100%" className={styles.chart ?? ''}>
      <Recharts data={data} outerRadius="76%" accessibilityLayer={false}>
        <PolarGrid gridType="polygon" />
        <PolarAngleAxis
          dataKey="label"
          axisLine={false}
          tickLine={false}
          tick={(props) => <AxisLabel {...props} missing={missing.has(String(props.payload?.value))} />}
        />
        <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} tickCount={5} />
        {series.map((name) => (
          <Radar
            key={name}
            // [Note: Chart ids]
            id={`radar-${name}`}
            dataKey={name}
            {...(name === 'band'
              ? { className: styles.band ?? '' }
              : { shape: (props) => <OpenPolygon {...props} className={styles[name]} /> })}
            {...still}
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => <AxisTip datum={payload?.[0]?.payload} />}
        />
      </Recharts>
    </ResponsiveContainer>
  );
}

function AxisTip({ datum }: { datum: RadarDatum | undefined }) {
  if (!datum) return null;
  return (
    <p className={styles.tip}>
      {datum.playlist === null
        ? t('radar.axisMissing', { axis: t(`axis.long.${datum.axis}`) })
        : t('radar.axisValue', {
            axis: t(`axis.long.${datum.axis}`),
            mean: datum.mean === null ? '–' : decimal(datum.mean, 2),
            percentile: Math.round(datum.playlist),
          })}
    </p>
  );
}

// The radar's data: a point an axis, each a percentile within the library; null where nothing is known.

import { type Percentiles, RADAR_AXES, type RadarAxis } from '../../../shared/domain/features.ts';
import type { Shape } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';

export interface RadarDatum {
  axis: RadarAxis;
  label: string;
  /** Mean raw value, 0..1. */
  mean: number | null;
  playlist: number | null;
  band: [number, number] | null;
  last: number | null;
  focus: number | null;
}

export function radarData(shape: Shape, focus: Percentiles | null): RadarDatum[] {
  const byAxis = new Map(shape.axes.map((axis) => [axis.axis, axis]));
  return RADAR_AXES.map((axis) => {
    const values = byAxis.get(axis);
    const p10 = values?.p10 ?? null;
    const p90 = values?.p90 ?? null;
    return {
      axis,
      label: t(`axis.${axis}`),
      mean: values?.mean ?? null,
      playlist: values?.percentile ?? null,
      band: p10 === null || p90 === null ? null : [p10, p90],
      last: values?.lastPercentile ?? null,
      focus: focus?.[axis] ?? null,
    };
  });
}

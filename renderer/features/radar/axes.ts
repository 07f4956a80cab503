// The radar's data: a point an axis, each a percentile within the library; null where nothing is known.

import type { PickedShape } from '../../../shared/domain/feature-detail.ts';
import { type Percentiles, RADAR_AXES, type RadarAxis } from '../../../shared/domain/features.ts';
import type { Shape } from '../../../shared/domain/library.ts';
import type { Steering } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';

export interface RadarDatum {
  axis: RadarAxis;
  label: string;
  /** Mean raw value, 0..1. */
  mean: number | null;
  playlist: number | null;
  band: [number, number] | null;
  last: number | null;
  /** The selected rows' mean. */
  picked: number | null;
  /** The suggestion in focus. */
  focus: number | null;
  /** Another playlist's mean, beside this one's. */
  other: number | null;
  /** What the suggestions are pulled to. */
  target: number | null;
}

interface Overlays {
  picked?: PickedShape | null;
  focus?: Percentiles | null;
  other?: Shape | null;
  target?: Steering['shape'] | null;
}

export function radarData(shape: Shape, { picked, focus, other, target }: Overlays): RadarDatum[] {
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
      picked: picked?.axes.find((one) => one.axis === axis)?.percentile ?? null,
      focus: focus?.[axis] ?? null,
      other: other?.axes.find((one) => one.axis === axis)?.percentile ?? null,
      target: target?.[axis] ?? null,
    };
  });
}

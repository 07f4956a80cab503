// The shape of a playlist, or of some of its tracks: audio features against the library's. Runs in the library thread.

import type { PickedShape } from '../../shared/domain/feature-detail.ts';
import { RADAR_AXES, type RadarAxis } from '../../shared/domain/features.ts';
import type { AxisShape, Shape } from '../../shared/domain/library.ts';
import type { Driver } from './driver.ts';
import { type Distributions, quantile } from './features.ts';
import { getPlaylist } from './playlists.ts';

const LAST = 4;

type Row = Record<RadarAxis | 'tempo', number | null>;

/** Throws `not-found`. */
export function playlistShape(db: Driver, distributions: Distributions, playlistId: number): Shape {
  const { withFeatures, count } = getPlaylist(db, playlistId);
  const rows = db
    .prepare(
      `SELECT ${RADAR_AXES.map((axis) => `f.${axis}`).join(', ')}, f.tempo
       FROM playlist_items i LEFT JOIN audio_features f ON f.track_id = i.track_id
       WHERE i.playlist_id = ? ORDER BY i.position`,
    )
    .all<Row>([playlistId]);
  const last = rows.slice(-LAST);

  const axes = RADAR_AXES.map((axis): AxisShape => {
    const percentile = (value: number | null) => distributions.percentile(axis, value);
    const values = known(rows, axis);
    const mean = average(values);
    const lastMean = average(known(last, axis));
    return {
      axis,
      known: values.length,
      mean,
      percentile: percentile(mean),
      p10: percentile(quantile(values, 0.1)),
      p90: percentile(quantile(values, 0.9)),
      lastMean,
      lastPercentile: percentile(lastMean),
    };
  });

  const tempos = known(rows, 'tempo');
  const [p25, median, p75] = [0.25, 0.5, 0.75].map((q) => quantile(tempos, q));
  const tempo = p25 == null || median == null || p75 == null ? null : { median, p25, p75 };
  return { playlistId, total: count, withFeatures, lastCount: last.length, axes, tempo };
}

/** Items that are gone are left out. */
export function pickedShape(
  db: Driver,
  distributions: Distributions,
  itemIds: readonly number[],
): PickedShape {
  const rows = db
    .prepare(
      `SELECT ${RADAR_AXES.map((axis) => `f.${axis}`).join(', ')}
       FROM json_each(?) asked JOIN playlist_items i ON i.id = asked.value
       LEFT JOIN audio_features f ON f.track_id = i.track_id`,
    )
    .all<Record<RadarAxis, number | null>>([JSON.stringify(itemIds)]);
  const axes = RADAR_AXES.map((axis) => {
    const values = known(rows, axis);
    const mean = average(values);
    return { axis, known: values.length, mean, percentile: distributions.percentile(axis, mean) };
  });
  return { count: rows.length, axes };
}

/** The known values of a column, ascending. */
function known<Column extends string>(
  rows: readonly Record<Column, number | null>[],
  column: Column,
): number[] {
  return rows
    .map((row) => row[column])
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

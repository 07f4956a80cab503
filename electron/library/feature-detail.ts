// A playlist's audio features in detail: how each is spread, how energy and tempo go over the saved order, and which
// tracks have what. One query without text; titles are joined for the outliers only. Runs in the library thread.

import type { Course, Distribution, FeatureDetail } from '../../shared/domain/feature-detail.ts';
import {
  type AudioFeatures,
  DISTRIBUTION_FEATURES,
  type DistributionFeature,
  FEATURE_NAMES,
} from '../../shared/domain/features.ts';
import type { Driver } from './driver.ts';
import { getPlaylist } from './playlists.ts';
import { fences, histogram, stretches } from './spread.ts';
import { itemRows } from './tracks.ts';

const BINS = 24;
const LINE = 240;
const PARTS = 12;
const MOST_OUTLIERS = 24;
/** BPM and dB are drawn over whole steps around what is there: a round scale that fits. */
const STEP: Partial<Record<DistributionFeature, number>> = { tempo: 20, loudness: 5 };

interface Row extends AudioFeatures {
  itemId: number;
  measured: number;
}
type Known = { itemId: number; position: number; value: number };

/** Throws `not-found`. */
export function featureDetail(db: Driver, playlistId: number): FeatureDetail {
  getPlaylist(db, playlistId);
  const rows = db
    .prepare(
      `SELECT i.id AS itemId, f.track_id IS NOT NULL AS measured, ${FEATURE_NAMES.map((name) => `f.${name}`).join(', ')}
       FROM playlist_items i LEFT JOIN audio_features f ON f.track_id = i.track_id
       WHERE i.playlist_id = ? ORDER BY i.position`,
    )
    .all<Row>([playlistId]);
  const coverage = FEATURE_NAMES.map((feature) => ({
    feature,
    known: rows.reduce((sum, row) => sum + (row[feature] === null ? 0 : 1), 0),
  }));
  return {
    playlistId,
    total: rows.length,
    items: Int32Array.from(rows, ({ itemId }) => itemId),
    without: Int32Array.from(rows.filter(({ measured }) => measured === 0).map(({ itemId }) => itemId)),
    coverage,
    distributions: DISTRIBUTION_FEATURES.map((feature) => distribution(db, rows, feature)).filter(
      (found) => found !== null,
    ),
    courses: (['energy', 'tempo'] as const).map((feature) => course(rows, feature)),
  };
}

/** Null when no track has the feature. */
function distribution(db: Driver, rows: readonly Row[], feature: DistributionFeature): Distribution | null {
  const known = rows
    .map((row, position) => ({ itemId: row.itemId, position, value: row[feature] }))
    .filter((one): one is Known => one.value !== null)
    .sort((a, b) => a.value - b.value);
  const values = known.map(({ value }) => value);
  const [min] = values;
  const max = values.at(-1);
  if (min === undefined || max === undefined) return null;
  const { p25, median, p75, lower, upper } = fences(values);
  const distance = ({ value }: Known) => Math.max(p25 - value, value - p75);
  const outside = known
    .filter(({ value }) => value < lower || value > upper)
    .sort((a, b) => distance(b) - distance(a));
  const step = STEP[feature];
  const low = step ? Math.floor(min / step) * step : 0;
  const high = step ? Math.max(Math.ceil(max / step) * step, low + step) : 1;
  return {
    feature,
    known: values.length,
    min,
    p25,
    median,
    p75,
    max,
    low,
    high,
    bins: histogram(values, low, high, BINS),
    outliers: named(db, outside.slice(0, MOST_OUTLIERS)),
    outlierCount: outside.length,
  };
}

function named(db: Driver, known: readonly Known[]): Distribution['outliers'] {
  if (known.length === 0) return [];
  const rows = itemRows(
    db,
    known.map(({ itemId }) => itemId),
  );
  return rows.map(({ itemId, position, title, artists }, index) => ({
    itemId,
    position,
    title,
    artists,
    value: known[index]?.value ?? 0,
  }));
}

function course(rows: readonly Row[], feature: Course['feature']): Course {
  const values = rows.map((row) => row[feature]);
  return {
    feature,
    line: stretches(values, LINE),
    parts: stretches(values, PARTS),
    thirds: stretches(values, 3),
  };
}

// One track's audio features, each with who said so and when: the values that are shown, told apart again. Runs in the
// library thread.

import type { TrackFeatures } from '../../../shared/domain/feature-sources.ts';
import { type AudioFeatures, FEATURE_NAMES } from '../../../shared/domain/features.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { featureOrder } from './answers.ts';

type Said = AudioFeatures & { source: string; fetched_at: string };

/** Throws `not-found`. */
export function trackFeatures(db: Driver, trackId: number): TrackFeatures {
  if (!db.prepare('SELECT 1 FROM tracks WHERE id = ?').get([trackId]))
    throw new SegueError('not-found', `track ${trackId}`);
  const order = featureOrder(db);
  const place = ({ source }: Said) => (order.includes(source) ? order.indexOf(source) : order.length);
  const answers = db.prepare('SELECT * FROM feature_answers WHERE track_id = ?').all<Said>([trackId]);
  // See [Note: Sources meet]: without answers what is shown is what its one source said.
  const shown = db.prepare('SELECT * FROM audio_features WHERE track_id = ?').all<Said>([trackId]);
  const said = (answers.length > 0 ? answers : shown).sort((a, b) => place(a) - place(b));
  const values = FEATURE_NAMES.flatMap((feature) => {
    const teller = said.find((each) => each[feature] !== null);
    const value = teller?.[feature] ?? null;
    return teller && value !== null ? [{ feature, value, source: teller.source, at: teller.fetched_at }] : [];
  });
  const silent = said.filter((each) => FEATURE_NAMES.every((feature) => each[feature] === null));
  return { values, unknownTo: silent.map(({ source, fetched_at: at }) => ({ source, at })) };
}

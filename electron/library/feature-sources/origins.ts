// One track's audio features, each with who said so and when: the values that are shown, told apart again. Runs in the
// library thread.

import type { TrackFeatures } from '../../../shared/domain/feature-sources.ts';
import { type AudioFeatures, FEATURE_NAMES } from '../../../shared/domain/features.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { featureOrder } from './answers.ts';

/** A row of a source's answers, or of what is shown. */
export type Said = AudioFeatures & { source: string; fetched_at: string };

/** Of each feature that somebody knows, who is believed. @param order every source's name, the first believed first */
export function believed(said: readonly Said[], order: readonly string[]): TrackFeatures['values'] {
  const place = ({ source }: Said) => (order.includes(source) ? order.indexOf(source) : order.length);
  const ordered = said.toSorted((a, b) => place(a) - place(b));
  return FEATURE_NAMES.flatMap((feature) => {
    const teller = ordered.find((each) => each[feature] !== null);
    const value = teller?.[feature] ?? null;
    return teller && value !== null ? [{ feature, value, source: teller.source, at: teller.fetched_at }] : [];
  });
}

/** Throws `not-found`. */
export function trackFeatures(db: Driver, trackId: number): TrackFeatures {
  if (!db.prepare('SELECT 1 FROM tracks WHERE id = ?').get([trackId]))
    throw new SegueError('not-found', `track ${trackId}`);
  const answers = db.prepare('SELECT * FROM feature_answers WHERE track_id = ?').all<Said>([trackId]);
  // See [Note: Sources meet]: without answers what is shown is what its one source said.
  const shown = db.prepare('SELECT * FROM audio_features WHERE track_id = ?').all<Said>([trackId]);
  const said = answers.length > 0 ? answers : shown;
  const silent = said.filter((each) => FEATURE_NAMES.every((feature) => each[feature] === null));
  return {
    values: believed(said, featureOrder(db)),
    unknownTo: silent.map(({ source, fetched_at: at }) => ({ source, at })),
  };
}

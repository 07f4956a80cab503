// [Note: Sources meet] Each source's values of a track are kept apart, and what is shown is made of them: for each
// feature the value of the first source, in the user's order, that has one. A track that one source alone has spoken of
// has no answers of its own here: its row in audio_features is the answer. Runs in the library thread.

import { FEATURE_SOURCES } from '../../../shared/domain/feature-source-ids.ts';
import { type AudioFeatures, FEATURE_NAMES } from '../../../shared/domain/features.ts';
import type { Driver } from '../driver.ts';

export interface Answers {
  /** Null features: asked, and not known there. Within a transaction. */
  keep(trackId: number, source: string, at: string, features: AudioFeatures | null): void;
  /** Makes a track's shown row anew. Within a transaction. */
  merge(trackId: number): void;
}

type Answer = AudioFeatures & { source: string; fetched_at: string };

const COLUMNS = ['track_id', 'source', 'fetched_at', ...FEATURE_NAMES].join(', ');
const VALUES = FEATURE_NAMES.map(() => '?').join(', ');
const NONE = Object.fromEntries(FEATURE_NAMES.map((name) => [name, null])) as AudioFeatures;
const valuesOf = (features: AudioFeatures) => FEATURE_NAMES.map((name) => features[name]);

/** `order` holds for as long as the answers are used. */
export function createAnswers(db: Driver, order = featureOrder(db)): Answers {
  const write = (table: string) =>
    db.prepare(`INSERT OR REPLACE INTO ${table} (${COLUMNS}) VALUES (?, ?, ?, ${VALUES})`);
  const writeAnswer = write('feature_answers');
  const writeShown = write('audio_features');
  const shownBefore = db.prepare(
    `INSERT OR IGNORE INTO feature_answers (${COLUMNS}) SELECT ${COLUMNS} FROM audio_features WHERE track_id = ?`,
  );
  const answersOf = db.prepare('SELECT * FROM feature_answers WHERE track_id = ?');
  const removeShown = db.prepare('DELETE FROM audio_features WHERE track_id = ?');
  const place = (source: string) => {
    const found = order.indexOf(source);
    return found < 0 ? order.length : found;
  };

  const merge = (trackId: number): void => {
    const answers = answersOf.all<Answer>([trackId]).sort((a, b) => place(a.source) - place(b.source));
    const shown = { ...NONE };
    let first: Answer | undefined;
    for (const name of FEATURE_NAMES) {
      const teller = answers.find((answer) => answer[name] !== null);
      shown[name] = teller?.[name] ?? null;
      if (teller && (!first || place(teller.source) < place(first.source))) first = teller;
    }
    if (first) writeShown.run([trackId, first.source, first.fetched_at, ...valuesOf(shown)]);
    else removeShown.run([trackId]);
  };
  return {
    merge,
    keep(trackId, source, at, features) {
      // What was shown so far is what its source said, unless it was put together here already.
      shownBefore.run([trackId]);
      writeAnswer.run([trackId, source, at, ...valuesOf(features ?? NONE)]);
      merge(trackId);
    },
  };
}

/** Every source's name, the one that is believed first at the front. */
export function featureOrder(db: Driver): string[] {
  const places = new Map(
    db
      .prepare('SELECT source, place FROM feature_sources WHERE place IS NOT NULL')
      .all<{ source: string; place: number }>([])
      .map(({ source, place }) => [source, place]),
  );
  const placeOf = (source: string, usual: number) => places.get(source) ?? usual;
  return FEATURE_SOURCES.map((source, usual) => ({ source, at: placeOf(source, usual) }))
    .sort((a, b) => a.at - b.at)
    .map(({ source }) => source);
}

export function keepFeatureOrder(db: Driver, order: readonly string[]): void {
  const keep = db.prepare(
    `INSERT INTO feature_sources (source, place) VALUES (?1, ?2)
     ON CONFLICT (source) DO UPDATE SET place = excluded.place`,
  );
  db.transaction(() => order.forEach((source, place) => void keep.run([source, place])));
}

// Sources of audio features as the library thread answers for them: what is missing, what they said, in which order
// they are believed, and how far a run is. Which of them may be asked, and asking, is main's.

import { setImmediate as turn } from 'node:timers/promises';
import type { FeatureNeed } from '../../../shared/domain/feature-sources.ts';
import type { AudioFeatures } from '../../../shared/domain/features.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Driver } from '../driver.ts';
import { createAnswers, featureOrder, keepFeatureOrder } from './answers.ts';
import {
  type Asking,
  eachStretch,
  featureNeed,
  featuresGiven,
  type Given,
  type Wanted,
  wanted,
} from './need.ts';
import { trackFeatures } from './origins.ts';

export type { Asking, Wanted } from './need.ts';

/** What a source said of a track; null: it does not know it. */
export interface Told extends Wanted {
  features: AudioFeatures | null;
}
/** A run to go on with. */
export interface KeptRun {
  playlistId: number | null;
  state: 'asking' | 'paused';
}

export type FeatureSourceCalls = Pick<Handlers<'library'>, 'trackFeatures'> & {
  /** Fails with `not-found` where the playlist is gone. */
  featureNeeds: (input: Asking) => Promise<{
    order: string[];
    given: Given[];
    library: FeatureNeed;
    playlist: FeatureNeed | null;
  }>;
  /** How many tracks there are to ask about. */
  featureCount: (input: Asking) => Promise<number>;
  featureWanted: (input: Asking & { after: number; limit: number }) => Wanted[];
  keepTold: (input: { source: string; told: Told[] }) => void;
  /** What was told is to be seen. */
  showTold: (input: undefined) => void;
  keepFeatureOrder: (input: { order: string[] }) => Promise<void>;
  /** @returns of how many tracks something was forgotten */
  forgetSource: (input: { source: string }) => Promise<{ tracks: number }>;
  featureRunKept: (input: { source: string }) => { run: KeptRun | null; notBefore: string | null };
  keepFeatureRun: (input: { source: string; run: KeptRun | null }) => void;
  keepNotBefore: (input: { source: string; notBefore: string }) => void;
};

export interface FeatureSourcesOptions {
  db: Driver;
  /** ISO 8601. */
  now: () => string;
  /** What is known of tracks is another now. */
  onWritten: () => void;
}

/** Tracks put together anew in one transaction. */
const AT_ONCE = 500;

export function createFeatureSources({ db, now, onWritten }: FeatureSourcesOptions): FeatureSourceCalls {
  return {
    featureNeeds: async (asking) => ({
      order: featureOrder(db),
      given: await featuresGiven(db),
      library: await featureNeed(db, { ...asking, playlistId: null }),
      playlist: asking.playlistId === null ? null : await featureNeed(db, asking),
    }),
    trackFeatures: ({ trackId }) => trackFeatures(db, trackId),
    featureCount: async (asking) => (await featureNeed(db, asking)).missing,
    featureWanted: ({ after, limit, ...asking }) => wanted(db, asking, after, limit),
    keepTold({ source, told }) {
      const answers = createAnswers(db);
      // Tracks without a Spotify id that are one recording were asked about once.
      const recorded = db.prepare(
        "SELECT k.track_id AS id FROM track_keys k JOIN tracks t ON t.id = k.track_id WHERE k.isrc = ? AND t.source <> 'spotify'",
      );
      const gone = db.prepare('SELECT 1 FROM tracks WHERE id = ?');
      const at = now();
      db.transaction(() => {
        for (const { trackId, id, features } of told) {
          const others = recorded.all<{ id: number }>([id]).map((track) => track.id);
          for (const each of new Set([trackId, ...others]))
            if (gone.get([each])) answers.keep(each, source, at, features);
        }
      });
    },
    showTold: () => onWritten(),
    async keepFeatureOrder({ order }) {
      keepFeatureOrder(db, order);
      const answers = createAnswers(db);
      const next = db.prepare(
        `SELECT track_id AS id FROM feature_answers WHERE track_id > ? GROUP BY track_id HAVING count(*) > 1
         ORDER BY track_id LIMIT ${AT_ONCE}`,
      );
      for (let after = 0; ; ) {
        const rows = next.all<{ id: number }>([after]);
        const last = rows.at(-1);
        if (!last) break;
        db.transaction(() => rows.forEach(({ id }) => void answers.merge(id)));
        after = last.id;
        await turn();
      }
      onWritten();
    },
    async forgetSource({ source }) {
      const alone = db.prepare(
        `DELETE FROM audio_features WHERE track_id > ?1 AND track_id <= ?2 AND source = ?3
           AND track_id NOT IN (SELECT track_id FROM feature_answers WHERE track_id > ?1 AND track_id <= ?2)`,
      );
      const among = db.prepare(
        'SELECT track_id AS id FROM feature_answers WHERE track_id > ? AND track_id <= ? AND source = ?',
      );
      const remove = db.prepare('DELETE FROM feature_answers WHERE track_id = ? AND source = ?');
      const answers = createAnswers(db);
      let tracks = 0;
      await eachStretch(db, (low, high) =>
        db.transaction(() => {
          tracks += alone.run([low, high, source]).changes;
          for (const { id } of among.all<{ id: number }>([low, high, source])) {
            remove.run([id, source]);
            answers.merge(id);
            tracks++;
          }
        }),
      );
      onWritten();
      return { tracks };
    },
    featureRunKept({ source }) {
      const run = db
        .prepare('SELECT playlist_id AS playlistId, state FROM feature_runs WHERE source = ?')
        .get<KeptRun>([source]);
      const kept = db
        .prepare('SELECT not_before AS notBefore FROM feature_sources WHERE source = ?')
        .get<{ notBefore: string | null }>([source]);
      return { run: run ?? null, notBefore: kept?.notBefore ?? null };
    },
    keepFeatureRun({ source, run }) {
      if (run)
        db.prepare('INSERT OR REPLACE INTO feature_runs (source, playlist_id, state) VALUES (?, ?, ?)').run([
          source,
          run.playlistId,
          run.state,
        ]);
      else db.prepare('DELETE FROM feature_runs WHERE source = ?').run([source]);
    },
    keepNotBefore: ({ source, notBefore }) =>
      void db
        .prepare(
          `INSERT INTO feature_sources (source, not_before) VALUES (?1, ?2)
           ON CONFLICT (source) DO UPDATE SET not_before = excluded.not_before`,
        )
        .run([source, notBefore]),
  };
}

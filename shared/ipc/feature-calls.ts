// The contract's calls about sources of audio features.

import * as z from 'zod';
import { boundedArray } from '../domain/bounded.ts';
import { ASKED_SOURCES, FEATURE_SOURCES } from '../domain/feature-source-ids.ts';
import { featureOverviewSchema, featureRunSchema, trackFeaturesSchema } from '../domain/feature-sources.ts';

const nothing = z.undefined();
const playlistId = z.number().int().nullable();

export const featureCalls = {
  featureOverview: { to: 'main', input: z.object({ playlistId }), output: featureOverviewSchema },
  /** Of one track, each value with its source and time. Fails with `not-found`. */
  trackFeatures: {
    to: 'library',
    input: z.object({ trackId: z.number().int() }),
    output: trackFeaturesSchema,
  },
  /** The order in which sources are asked and believed; all of them, each once. */
  featureOrder: {
    to: 'main',
    input: z.object({
      order: boundedArray(z.enum(FEATURE_SOURCES), { max: FEATURE_SOURCES.length }).refine(
        (order) => new Set(order).size === FEATURE_SOURCES.length,
      ),
    }),
    output: nothing,
  },
  /** Without it a source is never asked; taken back, what is under way ends at once. */
  featureAllow: {
    to: 'main',
    input: z.object({ source: z.enum(ASKED_SOURCES), allowed: z.boolean() }),
    output: nothing,
  },
  /** Asks for what is missing, of a playlist or of the whole library. Fails with `features-not-allowed`. */
  featureRun: {
    to: 'main',
    input: z.object({ source: z.enum(ASKED_SOURCES), playlistId }),
    output: featureRunSchema,
  },
  /** Of the run that is under way; without one nothing happens. */
  featureControl: {
    to: 'main',
    input: z.object({ what: z.enum(['pause', 'resume', 'stop']) }),
    output: nothing,
  },
  /** Forgets every value of a source, and which tracks it does not know. Fails with `features-running`. */
  featureClear: {
    to: 'main',
    input: z.object({ source: z.enum(FEATURE_SOURCES) }),
    output: z.object({ tracks: z.number() }),
  },
} as const;

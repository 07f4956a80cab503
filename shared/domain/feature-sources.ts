// The sources of audio features as the user sees them: what each has given, what is missing, and the run that asks one.

import * as z from 'zod';
import { ASKED_SOURCES, FEATURE_SOURCES } from './feature-source-ids.ts';
import { FEATURE_NAMES } from './features.ts';
import type { ErrorCode } from './result.ts';

const count = z.number().int().min(0);

export const featureSourceSchema = z.object({
  id: z.enum(FEATURE_SOURCES),
  /** Whether the user allows it to be asked; null of one that is given its values and asks nobody. */
  allowed: z.boolean().nullable(),
  /** Tracks with a value of it, and their values. */
  tracks: count,
  values: count,
  /** ISO 8601; null while it has given none. */
  lastAt: z.string().nullable(),
  /** Tracks it was asked about and does not know. */
  unknown: count,
});
export type FeatureSource = z.infer<typeof featureSourceSchema>;

/** How much is known of a set of tracks, and what asking could add. */
export const featureNeedSchema = z.object({
  tracks: count,
  /** With any feature at all. */
  known: count,
  /** Tracks that lack something a source could tell and that it was not asked about yet. */
  missing: count,
  /** Tracks without any, that have no id to ask with either. */
  withoutId: count,
});
export type FeatureNeed = z.infer<typeof featureNeedSchema>;

const RUN_STATES = ['asking', 'waiting', 'paused', 'failed', 'done', 'stopped'] as const;

export const featureRunSchema = z.object({
  source: z.enum(ASKED_SOURCES),
  /** Null: the whole library. */
  playlistId: z.number().int().nullable(),
  state: z.enum(RUN_STATES),
  /** Tracks that were answered for in this run, of how many, and how many of them are known there. */
  done: count,
  total: count,
  found: count,
  requests: count,
  /** Waiting: until when (ISO 8601). */
  until: z.string().nullable(),
  /** Failed: why. */
  failure: z.custom<ErrorCode>((code) => typeof code === 'string').nullable(),
});
export type FeatureRun = z.infer<typeof featureRunSchema>;

export const featureOverviewSchema = z.object({
  /** In the user's order. */
  sources: z.array(featureSourceSchema),
  /** Tracks one request asks about. */
  batch: count,
  library: featureNeedSchema,
  /** Of the playlist that was asked about. */
  playlist: featureNeedSchema.nullable(),
  run: featureRunSchema.nullable(),
});
export type FeatureOverview = z.infer<typeof featureOverviewSchema>;

/** A source by its name in the database: an older library may know one that this version does not. */
const said = z.object({ source: z.string(), at: z.string() });
export const trackFeaturesSchema = z.object({
  /** What is known, each with who said so and when (ISO 8601). */
  values: z.array(said.extend({ feature: z.enum(FEATURE_NAMES), value: z.number() })),
  /** Sources that were asked about the track and do not know it. */
  unknownTo: z.array(said),
});
export type TrackFeatures = z.infer<typeof trackFeaturesSchema>;

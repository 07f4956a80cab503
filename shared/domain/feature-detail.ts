// A playlist's audio features in detail, as its Shape tab draws them: distributions with their outliers, courses
// over the saved order, coverage; and the shape of a few picked tracks. All of it is bounded, however long the
// playlist: the library thread counts and averages, the window draws.

import * as z from 'zod';
import { DISTRIBUTION_FEATURES, FEATURE_NAMES, RADAR_AXES } from './features.ts';

const id = z.number().int();
const count = z.number().int().min(0);

const outlierSchema = z.object({
  itemId: id,
  /** 0-based place in the saved order. */
  position: count,
  title: z.string(),
  artists: z.array(z.string()),
  value: z.number(),
});
export type Outlier = z.infer<typeof outlierSchema>;

const distributionSchema = z.object({
  feature: z.enum(DISTRIBUTION_FEATURES),
  known: z.number().int().min(1),
  min: z.number(),
  p25: z.number(),
  median: z.number(),
  p75: z.number(),
  max: z.number(),
  /** Values from `low` to `high`, both included, counted in bins of equal width. */
  low: z.number(),
  high: z.number(),
  bins: z.array(count),
  /** The farthest from the middle half first, at most 24 of `outlierCount`. */
  outliers: z.array(outlierSchema),
  outlierCount: count,
});
export type Distribution = z.infer<typeof distributionSchema>;

const stretchSchema = z.object({
  /** 0-based places in the saved order, `to` exclusive. */
  from: count,
  to: count,
  known: count,
  /** Over the known values of the stretch; null: there is none. */
  mean: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Stretch = z.infer<typeof stretchSchema>;

const courseSchema = z.object({
  feature: z.enum(['energy', 'tempo']),
  /** The whole order in at most 240 stretches; of one track each where the playlist is no longer. */
  line: z.array(stretchSchema),
  /** The same in at most 12, to be read. */
  parts: z.array(stretchSchema),
  /** The same in at most 3: opening, middle, end. */
  thirds: z.array(stretchSchema),
});
export type Course = z.infer<typeof courseSchema>;

export const featureDetailSchema = z.object({
  playlistId: id,
  total: count,
  /** Item ids in the saved order. */
  items: z.instanceof(Int32Array),
  /** Item ids of the tracks that have no audio features at all, in the saved order. */
  without: z.instanceof(Int32Array),
  coverage: z.array(z.object({ feature: z.enum(FEATURE_NAMES), known: count })),
  /** Of the features that at least one track has. */
  distributions: z.array(distributionSchema),
  courses: z.array(courseSchema),
});
export type FeatureDetail = z.infer<typeof featureDetailSchema>;

/** The mean of some tracks on each axis of the radar; null where none of them has it. */
export const pickedShapeSchema = z.object({
  count,
  axes: z.array(
    z.object({
      axis: z.enum(RADAR_AXES),
      known: count,
      mean: z.number().min(0).max(1).nullable(),
      percentile: z.number().min(0).max(100).nullable(),
    }),
  ),
});
export type PickedShape = z.infer<typeof pickedShapeSchema>;

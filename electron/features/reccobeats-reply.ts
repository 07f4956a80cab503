// What ReccoBeats replies, read: each row by itself, so that a bad one costs nobody else its values; a value out of its
// range, a key of -1 and a tempo of 0 are values that are missing.

import * as z from 'zod';
import {
  type AudioFeatures,
  FEATURE_NAMES,
  FEATURE_RANGES,
  type FeatureName,
} from '../../shared/domain/features.ts';

/** Rows for each id that was asked about: an ISRC may have several. What comes beyond would only hold main up. */
const MOST_ROWS = 20;

const replySchema = z.object({ content: z.array(z.unknown()) });
const value = z.number().nullish().catch(null);
const rowSchema = z.object({
  href: z.string().nullish().catch(null),
  isrc: z.string().nullish().catch(null),
  ...(Object.fromEntries(FEATURE_NAMES.map((name) => [name, value])) as Record<FeatureName, typeof value>),
});
type Row = z.infer<typeof rowSchema>;

const errorSchema = z.looseObject({
  error: z.unknown(),
  code: z.unknown(),
  errorCode: z.unknown(),
  status: z.unknown(),
});

/** The number an error is known by; null where the body has none. */
export function errorCode(body: string): number | null {
  const parsed = errorSchema.partial().safeParse(json(body));
  if (!parsed.success) return null;
  const { error, code, errorCode, status } = parsed.data;
  const found = [errorCode, code, error, status].map(Number).find((n) => n >= 4000 && n < 5000);
  return found ?? null;
}

/** By the ids that were asked for; null: this is no reply of theirs. */
export function readAnswer(body: string, ids: readonly string[]): Map<string, AudioFeatures> | null {
  const reply = replySchema.safeParse(json(body));
  if (!reply.success) return null;
  const asked = new Set(ids);
  const answers = new Map<string, AudioFeatures>();
  for (const each of reply.data.content.slice(0, MOST_ROWS * ids.length)) {
    const row = rowSchema.safeParse(each);
    if (!row.success) continue;
    const features = featuresOf(row.data);
    if (!features) continue;
    for (const id of [lastSegment(row.data.href), row.data.isrc?.toUpperCase()]) {
      if (id === undefined || !asked.has(id)) continue;
      // Of several rows of one recording the first that knows the most.
      const before = answers.get(id);
      if (!before || known(features) > known(before)) answers.set(id, features);
    }
  }
  return answers;
}

const lastSegment = (href: string | null | undefined): string | undefined =>
  href?.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1);

const known = (features: AudioFeatures) => FEATURE_NAMES.filter((name) => features[name] !== null).length;

/** Null: nothing in it is known. */
function featuresOf(row: Row): AudioFeatures | null {
  const entries = FEATURE_NAMES.map((name) => {
    const [min, max] = FEATURE_RANGES[name];
    const given = row[name] ?? null;
    const whole = name === 'key' || name === 'mode' || name === 'timeSignature';
    const sound = given !== null && given >= min && given <= max && (!whole || Number.isInteger(given));
    return [name, sound ? given : null] as const;
  });
  const features = Object.fromEntries(entries) as AudioFeatures;
  return known(features) > 0 ? features : null;
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

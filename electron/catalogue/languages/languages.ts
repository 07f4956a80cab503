// The languages of artists, from their titles: what the builder of a snapshot asks.

import type { Detect } from './detect.ts';
import { type LanguageShare, languageShares } from './shares.ts';

/** By artist id; an artist of whom nothing can be told is not in it. */
export type ArtistLanguages = ReadonlyMap<number, readonly LanguageShare[]>;

/** @param texts an artist's titles, by artist id */
export async function languagesOf(
  texts: ReadonlyMap<number, string>,
  detect: Detect,
): Promise<ArtistLanguages> {
  if (texts.size === 0) return new Map();
  const ids = [...texts.keys()];
  const all = [...texts.values()];
  const scores = await detect(all);
  const shares = languageShares(all.map((text, i) => ({ text, scores: scores[i] ?? {} })));
  return new Map(
    ids.flatMap((id, i) => {
      const own = shares[i] ?? [];
      return own.length > 0 ? [[id, own] as const] : [];
    }),
  );
}

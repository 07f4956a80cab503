// Puts text to the tracks that are shown: title and artists from the library, names into reasons. Pure.

import type * as z from 'zod';
import type { trackDetailSchema } from '../../shared/domain/library.ts';
import type { Reason, Suggestion } from '../../shared/domain/suggestions.ts';
import type { Flowing } from '../recommender/flow/answers.ts';

export type TrackDetail = z.infer<typeof trackDetailSchema>;

/** Suggestions in their order; a track that the library no longer has is left out. */
export function joinText(ranked: readonly Flowing[], details: readonly TrackDetail[]): Suggestion[] {
  const byId = new Map(details.map((detail) => [detail.trackId, detail]));
  return ranked.flatMap(({ trackId, score, reasons, transition }) => {
    const detail = byId.get(trackId);
    return detail
      ? [{ ...detail, score, transition, reasons: reasons.flatMap((reason) => named(reason, detail) ?? []) }]
      : [];
  });
}

/** The reason with the names its sentence needs; null when the library has lost them. */
function named(reason: Reason, { artists, album }: TrackDetail): Reason | null {
  if (reason.code === 'same-artist') {
    const artist = artists[Number(reason.params.place)];
    return artist === undefined ? null : { code: reason.code, params: { artist } };
  }
  if (reason.code === 'same-album') return album === null ? null : { code: reason.code, params: { album } };
  return reason;
}

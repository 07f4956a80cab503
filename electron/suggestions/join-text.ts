// Puts text to the tracks that are shown: title and artists from the library, names into reasons. Pure.

import type * as z from 'zod';
import type { trackDetailSchema } from '../../shared/domain/library.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { Reason, Suggestion } from '../../shared/domain/suggestions.ts';
import type { Fact, Why } from '../../shared/domain/why.ts';
import type { Explained } from '../recommender/why.ts';
import type { Near } from './near-each.ts';

export type TrackDetail = z.infer<typeof trackDetailSchema>;

/** Suggestions in their order; a track that the library no longer has is left out. */
export function joinText(ranked: readonly Near[], details: readonly TrackDetail[]): Suggestion[] {
  const byId = new Map(details.map((detail) => [detail.trackId, detail]));
  return ranked.flatMap(({ trackId, score, reasons, transition, pools, near }) => {
    const detail = byId.get(trackId);
    const nearest = byId.get(near ?? -1);
    return detail
      ? [
          {
            ...detail,
            score,
            transition,
            pools,
            ...(nearest && { near: { trackId: nearest.trackId, title: nearest.title } }),
            reasons: reasons.flatMap((reason) => named(reason, detail) ?? []),
          },
        ]
      : [];
  });
}

/** The reason with the names its sentence needs; null when the library has lost them. */
function named(reason: Reason, { artists, album }: TrackDetail): Reason | null {
  const { place } = reason.params;
  if (place !== undefined) {
    const artist = artists[Number(place)];
    return artist === undefined ? null : { code: reason.code, params: { artist } };
  }
  if (reason.code === 'same-album') return album === null ? null : { code: reason.code, params: { album } };
  return reason;
}

/** @throws SegueError `not-found` when the library no longer has the track */
export function joinWhy(trackId: number, explained: Explained, details: readonly TrackDetail[]): Why {
  const byId = new Map(details.map((detail) => [detail.trackId, detail]));
  const own = byId.get(trackId);
  if (!own) throw new SegueError('not-found', `track ${trackId}`);
  const { title, artists } = own;
  const parts = explained.parts.map((part) => ({ ...part, fact: told(part.fact, own, byId) }));
  return { ...explained, ...{ trackId, title, artists, parts } };
}

/** The fact with the names its sentence needs. */
function told({ code, params }: Fact, own: TrackDetail, byId: ReadonlyMap<number, TrackDetail>): Fact {
  const { place, trackId, ...rest } = params;
  if (place !== undefined) return { code, params: { ...rest, artist: own.artists[Number(place)] ?? '' } };
  if (code === 'album') return { code, params: { ...rest, album: own.album ?? '' } };
  if (trackId !== undefined) {
    return { code, params: { ...rest, title: byId.get(Number(trackId))?.title ?? '' } };
  }
  return { code, params };
}

// How much of its genres a track shares with the playlist, rare genres counting more: the square root of the tf-idf
// cosine, 0..1, since the step from no shared genre to one says more than the step from three to four.

import type { Signal } from './signal.ts';

export const genre: Signal = ({ catalogue, evidence }) => {
  const cosine = evidence.genre;
  if (!cosine) return null;
  return (row) =>
    (catalogue.genreNorm[row] ?? 0) === 0 ? Number.NaN : Math.sqrt(Math.min(1, cosine[row] ?? 0));
};

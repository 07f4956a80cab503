// How much of its genres a track shares with the playlist, rare genres counting more: tf-idf cosine, 0..1.

import type { Signal } from './signal.ts';

export const genre: Signal = ({ catalogue, evidence }) => {
  const cosine = evidence.genre;
  if (!cosine) return null;
  return (row) => ((catalogue.genreNorm[row] ?? 0) === 0 ? Number.NaN : Math.min(1, cosine[row] ?? 0));
};

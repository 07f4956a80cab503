// Whether words of the playlist's name are words of the track's genres: "Indie Folk Sundays".

import { hasGenres, slice } from '../../catalogue/columns.ts';
import type { Signal } from './signal.ts';

export const title: Signal = ({ catalogue, profile: { titleWords } }) => {
  if (titleWords.size === 0) return null;
  const { wordsOfSet, setOf } = catalogue.genreSpace;
  return {
    genres: (row) => {
      if (!hasGenres(catalogue, row)) return Number.NaN;
      let found = 0;
      for (const word of slice(wordsOfSet, setOf[row] as number)) if (titleWords.has(word)) found++;
      return found / titleWords.size;
    },
  };
};

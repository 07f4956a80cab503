// Full text over titles and artists: every word of the query must begin a word of the track. The more of the
// track's text they are, the nearer; of equally near ones the lower row comes first.

import { wordsIn } from '../catalogue/words.ts';
import type { CsvTrack } from './csv-catalogue.ts';

export interface Found {
  row: number;
  /** 0 nearest .. 1. */
  distance: number;
}

export type TextSearch = (query: string, limit: number) => Found[];

export function createSearch(tracks: readonly CsvTrack[]): TextSearch {
  const words = tracks.map(({ name, artists }) => wordsIn(`${name} ${artists}`));
  return (query, limit) => {
    const asked = wordsIn(query);
    if (asked.length === 0) return [];
    const found: Found[] = [];
    words.forEach((own, row) => {
      let matched = 0;
      for (const word of asked) {
        let best = 0;
        for (const one of own) {
          if (one === word) best = 1;
          else if (best < 1 && one.startsWith(word)) best = Math.max(best, word.length / one.length);
        }
        if (best === 0) return;
        matched += best;
      }
      found.push({ row, distance: 1 - matched / Math.max(own.length, asked.length) });
    });
    return found.sort((a, b) => a.distance - b.distance || a.row - b.row).slice(0, limit);
  };
}

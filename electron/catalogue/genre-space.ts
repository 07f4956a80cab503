// Genre words as directions: a space computed from the catalogue at hand, in which "indie rock" and "alternative
// rock" are near each other although they are two genres. Pure; built once a load.
//
// Method: latent semantic analysis. Rows are tf-idf vectors over the words of their genres, of unit length; the
// space is spanned by the leading eigenvectors of their second moment, found by subspace iteration from a fixed
// start, so that equal catalogues give equal spaces.

import { type Csr, type Indexes, narrow, slice } from './csr.ts';
import { wordsOf } from './words.ts';

export const GENRE_DIMS = 24;
/** The commonest words: a word of a handful of tracks has no place of its own, and the cost grows with the square. */
const MOST_WORDS = 512;
const LEAST_ROWS = 3;
const ITERATIONS = 12;
/** Power of an eigenvalue by which its direction is shortened: 0 leaves the commonest to rule, 0.5 makes all equal. */
const WHITENING = 0.25;

export interface GenreSpace {
  /** Distinct sets of genres, by row: an artist's tracks mostly share one, and what is asked of it is asked once. */
  setOf: Indexes;
  /** Genres by set, in the order of the first row that has them. */
  genresOf: Csr<Indexes>;
  /** sets x GENRE_DIMS, of unit length; 0 where no genre is known. */
  vectors: Float32Array;
  /** Words that have a place, those that genres share. */
  words: ReadonlyMap<string, number>;
  wordsOfSet: Csr<Indexes>;
}

export function makeGenreSpace(rows: number, genreNames: readonly string[], genres: Csr): GenreSpace {
  const { setOf, genresOf, sets, holders } = distinctSets(rows, genres);
  const { words, wordsOfSet, rowsOfWord } = wordsBySet(genreNames, sets, holders);
  const idf = Float64Array.from(rowsOfWord, (count) => Math.log((1 + rows) / (1 + count)));
  const basis = spanned(wordsOfSet, holders, idf);
  const vectors = new Float32Array(sets.length * GENRE_DIMS);
  const sum = new Float64Array(GENRE_DIMS);
  for (let set = 0; set < sets.length; set++) {
    sum.fill(0);
    for (const word of slice(wordsOfSet, set)) {
      for (let d = 0; d < GENRE_DIMS; d++)
        sum[d] = (sum[d] as number) + (idf[word] as number) * (basis[word * GENRE_DIMS + d] as number);
    }
    const length = Math.hypot(...sum);
    if (length > 1e-9)
      for (let d = 0; d < GENRE_DIMS; d++) vectors[set * GENRE_DIMS + d] = (sum[d] as number) / length;
  }
  const narrowed = { start: genresOf.start, items: narrow(genresOf.items, genreNames.length) };
  return { setOf, genresOf: narrowed, vectors, words, wordsOfSet };
}

function distinctSets(rows: number, genres: Csr) {
  const numbers = new Map<string, number>();
  const setOf = new Uint32Array(rows);
  const sets: Uint32Array[] = [];
  const holders: number[] = [];
  for (let row = 0; row < rows; row++) {
    const own = slice(genres, row);
    const key = own.join();
    let set = numbers.get(key);
    if (set === undefined) {
      set = sets.length;
      numbers.set(key, set);
      sets.push(own);
      holders.push(0);
    }
    setOf[row] = set;
    holders[set] = (holders[set] as number) + 1;
  }
  const start = new Uint32Array(sets.length + 1);
  sets.forEach((own, set) => {
    start[set + 1] = (start[set] as number) + own.length;
  });
  const genresOf: Csr = { start, items: new Uint32Array(start[sets.length] as number) };
  // Copied, so that the rows' own may be let go.
  sets.forEach((own, set) => {
    genresOf.items.set(own, start[set]);
  });
  return { setOf: narrow(setOf, sets.length), genresOf, sets, holders };
}

function wordsBySet(genreNames: readonly string[], sets: readonly Uint32Array[], holders: readonly number[]) {
  const wordsOfGenre = genreNames.map(wordsOf);
  const count = new Map<string, number>();
  sets.forEach((genres, set) => {
    const own = new Set<string>();
    for (const genre of genres) for (const word of wordsOfGenre[genre] ?? []) own.add(word);
    for (const word of own) count.set(word, (count.get(word) ?? 0) + (holders[set] as number));
  });
  const common = [...count]
    .filter(([, n]) => n >= LEAST_ROWS)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS);
  const words = new Map(common.map(([word], w) => [word, w]));
  const known = wordsOfGenre.map((list) => list.map((word) => words.get(word) ?? -1).filter((w) => w >= 0));
  const start = new Uint32Array(sets.length + 1);
  const items: number[] = [];
  sets.forEach((genres, set) => {
    const own = new Set<number>();
    for (const genre of genres) for (const word of known[genre] ?? []) own.add(word);
    for (const word of own) items.push(word);
    start[set + 1] = items.length;
  });
  return {
    words,
    wordsOfSet: { start, items: Uint16Array.from(items) },
    rowsOfWord: common.map(([, n]) => n),
  };
}

/** words x GENRE_DIMS: the leading directions, each shortened by its eigenvalue. */
function spanned(wordsOfSet: Csr<Indexes>, holders: readonly number[], idf: Float64Array): Float64Array {
  const n = idf.length;
  const moment = new Float64Array(n * n);
  holders.forEach((rows, set) => {
    const own = slice(wordsOfSet, set);
    let squares = 0;
    for (const word of own) squares += (idf[word] as number) ** 2;
    for (const a of own)
      for (const b of own)
        moment[a * n + b] =
          (moment[a * n + b] as number) + (rows * (idf[a] as number) * (idf[b] as number)) / squares;
  });
  let basis = new Float64Array(n * GENRE_DIMS);
  let state = 1;
  for (let i = 0; i < basis.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    basis[i] = state / 2 ** 32 - 0.5;
  }
  let lengths = orthonormalise(basis, n);
  for (let i = 0; i < ITERATIONS; i++) {
    const next = new Float64Array(n * GENRE_DIMS);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        const m = moment[a * n + b] as number;
        if (m === 0) continue;
        for (let d = 0; d < GENRE_DIMS; d++)
          next[a * GENRE_DIMS + d] =
            (next[a * GENRE_DIMS + d] as number) + m * (basis[b * GENRE_DIMS + d] as number);
      }
    }
    basis = next;
    lengths = orthonormalise(basis, n);
  }
  for (let a = 0; a < n; a++) {
    for (let d = 0; d < GENRE_DIMS; d++) {
      const length = lengths[d] as number;
      basis[a * GENRE_DIMS + d] =
        length > 1e-9 ? (basis[a * GENRE_DIMS + d] as number) / length ** WHITENING : 0;
    }
  }
  return basis;
}

/** Gram-Schmidt on the columns, in place. @returns their lengths once what the earlier ones span was taken out */
function orthonormalise(basis: Float64Array, n: number): Float64Array {
  const lengths = new Float64Array(GENRE_DIMS);
  for (let d = 0; d < GENRE_DIMS; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0;
      for (let a = 0; a < n; a++)
        dot += (basis[a * GENRE_DIMS + d] as number) * (basis[a * GENRE_DIMS + e] as number);
      for (let a = 0; a < n; a++)
        basis[a * GENRE_DIMS + d] =
          (basis[a * GENRE_DIMS + d] as number) - dot * (basis[a * GENRE_DIMS + e] as number);
    }
    let squares = 0;
    for (let a = 0; a < n; a++) squares += (basis[a * GENRE_DIMS + d] as number) ** 2;
    lengths[d] = Math.sqrt(squares);
    for (let a = 0; a < n; a++)
      basis[a * GENRE_DIMS + d] =
        (basis[a * GENRE_DIMS + d] as number) / ((lengths[d] as number) > 1e-12 ? (lengths[d] as number) : 1);
  }
  return lengths;
}

// From how like each language artists' titles are to how probable each language is. Pure.
//
// A detector likens every text to some language, so that of a catalogue in English every tenth short text would be
// Afrikaans or Latin. How common each language is in this catalogue says which to believe: the probabilities are those
// of a mixture whose shares are fitted to the texts themselves.
// Method: expectation maximisation of the mixture's shares alone (Saerens et al. 2002, adjusting a classifier to new
// priors), the detector's scores being log likelihoods up to a factor.

import type { Scores } from './detect.ts';

/** By what a score times the root of a text's length is a log likelihood, in texts of `LENGTH` letters. */
const SHARPNESS = 16;
const LENGTH = 15;
const ROUNDS = 20;
/** Languages kept of each text, and the least share that is. */
export const MOST_LANGUAGES = 3;
const LEAST_SHARE = 1 / 255;

export interface LanguageShare {
  /** ISO 639-1. */
  language: string;
  /** 0..1. */
  share: number;
}

export interface Text {
  text: string;
  scores: Scores;
}

/**
 * @param texts in any order: the same of them give the same to the digit
 * @returns parallel to `texts`, the most probable first; none where nothing can be told. What they lack of 1 is spread
 *   over the rest.
 */
export function languageShares(texts: readonly Text[]): LanguageShare[][] {
  const languages = [...new Set(texts.flatMap(({ scores }) => Object.keys(scores)))].sort();
  const index = new Map(languages.map((language, i) => [language, i]));
  // Sums depend on the order of what is summed.
  const order = [...texts.keys()].sort((a, b) => compare(texts[a]?.text ?? '', texts[b]?.text ?? ''));
  const likelihoods = order.map((at) => likelihood(texts[at] as Text, index));
  const told = likelihoods.filter((one) => one !== null);
  let shares = new Float64Array(languages.length).fill(1 / Math.max(1, languages.length));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(languages.length).fill(1);
    for (const own of told) addTo(sums, own, shares);
    shares = sums.map((sum) => sum / (told.length + languages.length));
  }
  const found: LanguageShare[][] = texts.map(() => []);
  order.forEach((at, i) => {
    const own = likelihoods[i];
    if (own) found[at] = mostProbable(posterior(own, shares), languages);
  });
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Relative to the likeliest language; null: nothing can be told. */
function likelihood({ text, scores }: Text, index: ReadonlyMap<string, number>): Float64Array | null {
  const entries = Object.entries(scores);
  if (entries.length === 0) return null;
  const sharpness = SHARPNESS * Math.sqrt(text.length / LENGTH);
  const best = Math.max(...entries.map(([, score]) => score));
  const own = new Float64Array(index.size).fill(Math.exp(-sharpness * best));
  for (const [language, score] of entries)
    own[index.get(language) as number] = Math.exp(sharpness * (score - best));
  return own;
}

function posterior(likelihoods: Float64Array, shares: Float64Array): Float64Array {
  const probable = new Float64Array(likelihoods.length);
  addTo(probable, likelihoods, shares);
  return probable;
}

/** Adds a text's probabilities. By index and without arrays between: it runs over every text and language, many times. */
function addTo(sums: Float64Array, likelihoods: Float64Array, shares: Float64Array): void {
  let all = 0;
  for (let i = 0; i < sums.length; i++) all += (likelihoods[i] as number) * (shares[i] as number);
  for (let i = 0; i < sums.length; i++)
    sums[i] = (sums[i] as number) + ((likelihoods[i] as number) * (shares[i] as number)) / all;
}

function mostProbable(probable: Float64Array, languages: readonly string[]): LanguageShare[] {
  return Array.from(probable, (share, i) => ({ language: languages[i] as string, share }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || compare(a.language, b.language))
    .slice(0, MOST_LANGUAGES);
}

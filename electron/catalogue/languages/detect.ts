// How like each language a text is, by the n-grams of a detector's. Loaded on demand: it takes some 50 MB.

/** By ISO 639-1 code, 0..1; what a text is not at all like is left out. Empty: it cannot be told. */
export type Scores = Readonly<Record<string, number>>;

/** One of these a text. In a worker where the memory matters. */
export type Detect = (texts: readonly string[]) => Promise<Scores[]>;

export const detectHere: Detect = async (texts) => {
  const { eld } = await import('eld/extrasmall');
  return texts.map((text) => eld.detect(text).getScores());
};

// The numbers that are fitted: which gates the weight of a part depends on. Pure.

import { type GateName, type RankerWeights, SIGNALS, type SignalName } from '../types.ts';

/** What a track is: these alone rank where nobody else has listened. */
const CONTENT_GATES: GateName[] = ['always', 'length', 'artists', 'era'];
/** What the pool's knowledge takes from, or adds to, them. */
const CORRECTION_GATES: GateName[] = ['seen', 'heard', 'linked'];
const POPULARITY_GATES: GateName[] = ['seen', 'linked', 'seenSquared', 'seenPopular', 'seenSpread'];
const PLAYLIST_GATES: GateName[] = ['seen', 'heard', 'linked', 'seenLength', 'seenSquared'];

/** Of what the playlist's name says; where there is nothing else to go by, as its own gate has it. */
const TITLE_GATES: Record<string, GateName[]> = {
  words: [...CONTENT_GATES, 'named'],
  genres: ['named'],
  artists: ['always', 'length', 'named'],
  years: ['named'],
};
const TITLE_CORRECTIONS: Record<string, GateName[]> = { words: CORRECTION_GATES, artists: ['seen'] };

/** What one track alone says another share of than five do: its parts are all or nothing. */
const SINGLE = ['artist.any', 'genre.shared', 'kind.like', 'year.last', 'audio.within'];

const PARTS: Record<Exclude<SignalName, 'newArtist' | 'explicit' | 'key' | 'shape'>, string[]> = {
  artist: ['share', 'count', 'any', 'recent', 'few', 'credited'],
  album: ['share', 'recent'],
  genre: ['shared', 'mean', 'tracks', 'last', 'likelier'],
  audio: ['centroid', 'last', 'within'],
  kind: ['like'],
  year: ['playlist', 'last', 'released'],
  language: ['likelier'],
  tempo: ['last'],
  energy: ['last'],
  duration: ['like'],
  title: ['words', 'genres', 'artists', 'years'],
  popularity: ['like', 'likelier', 'level', 'high', 'none'],
  playlists: [
    ...['tracks', 'depth', 'discounted', 'recent', 'artists', 'artist'],
    ...['name', 'genres', 'held', 'artistHeld', 'pairs'],
  ],
};

export interface Column {
  signal: SignalName;
  part: string;
}

export interface Term {
  /** Index into COLUMNS. */
  column: number;
  gate: GateName;
  /** True when it counts where nobody else has listened: with no playlist and no popularity known. */
  content: boolean;
}

export const COLUMNS: Column[] = SIGNALS.flatMap((signal) =>
  signal in PARTS ? PARTS[signal as keyof typeof PARTS].map((part) => ({ signal, part })) : [],
);

export const TERMS: Term[] = COLUMNS.flatMap(({ signal, part }, column) => {
  const of = (gates: GateName[], content: boolean) => gates.map((gate) => ({ column, gate, content }));
  if (signal === 'title')
    return [...of(TITLE_GATES[part] ?? [], true), ...of(TITLE_CORRECTIONS[part] ?? [], false)];
  // Of equals the best known, and what playlists of such a name hold.
  const byName = of(['named'], false);
  if (signal === 'popularity') {
    // As well known as the playlist's own is asked of any playlist; fame only where the pool is trusted.
    return part === 'likelier'
      ? of([...CONTENT_GATES, ...CORRECTION_GATES], false)
      : [...of(POPULARITY_GATES, false), ...(part === 'level' ? byName : [])];
  }
  if (signal === 'playlists') return [...of(PLAYLIST_GATES, false), ...(part === 'name' ? byName : [])];
  const single = SINGLE.includes(`${signal}.${part}`) ? of(['single'], true) : [];
  return [...of(CONTENT_GATES, true), ...of(CORRECTION_GATES, false), ...single];
});

/** Of a playlist that is begun: fitted on such, and nothing else on them. */
export const isOfBeginnings = ({ gate }: Term): boolean => gate === 'named' || gate === 'single';

/** Fitted numbers as the weights' table, to three decimals. */
export function toSignals(numbers: Float64Array): RankerWeights['signals'] {
  const signals: RankerWeights['signals'] = {};
  TERMS.forEach(({ column, gate }, i) => {
    const { signal, part } = COLUMNS[column] as Column;
    signals[signal] ??= {};
    const parts = signals[signal];
    parts[part] ??= {};
    const gates = parts[part];
    gates[gate] = Math.round((numbers[i] as number) * 1000) / 1000;
  });
  return signals;
}

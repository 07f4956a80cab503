// Why a track is suggested: the signals that lifted it above the average candidate, each said only if it is true
// of the track by a test of its own. Pure. Words are made elsewhere; see `Ranked.reasons`.

import type { Reason } from '../../shared/domain/suggestions.ts';
import { genresOf } from '../catalogue/columns.ts';
import { keysMix, wheelName } from '../catalogue/key-wheel.ts';
import { countIn, languageOf } from '../catalogue/languages/sets.ts';
import { artistsOf } from './profile.ts';
import type { Asked, Scored } from './rank.ts';
import { artistTogether } from './signals/playlists.ts';
import type { SignalContext } from './signals/signal.ts';
import { truthOfName } from './signals/title.ts';
import { bestRows } from './top.ts';
import type { SignalName } from './types.ts';

const MOST_REASONS = 3;
/** Genre signal (the root of a cosine of 0.25) below which a shared genre says little. */
const RELATED = 0.5;
/** Relative difference in tempo, and difference in energy, that still feel the same. */
const SAME_TEMPO = 0.06;
const SAME_ENERGY = 0.1;
/** Gaussian of length and of popularity that still counts as alike. */
const SAME_LENGTH = 0.8;
const AS_KNOWN = 0.8;
/** Popularity from which on a track that is better known than the playlist's own is called so. */
export const WELL_KNOWN = 0.5;
/** Share of the playlist that is as explicit; that a track is not explicit is never news. */
const AS_MARKED = 0.6;
/** Nearness to the shape that is worth a word: at most some 13 percentiles from it. */
const SHAPED = 0.8;
/** Answer of the language signal, and share of the playlist's tracks, from which on its language is worth a word. */
const TELLING = 0.6;
const SAME_LANGUAGE = 0.5;
/** Answer by the artist's playlists from which on they are worth a word. */
const OFTEN_TOGETHER = 0.3;
/** Share of the candidates that are farther than one called close. */
const CLOSE_QUANTILE = 0.75;

/** What is said of those that are near by a signal whose values say little alone: nearer than most. */
const CLOSE = { audio: 'close-in-sound', kind: 'same-kind' } as const;
const isClose = (name: SignalName): name is keyof typeof CLOSE => name in CLOSE;

type Truth = (context: SignalContext, row: number, value: number) => Reason | null;

/** What may be said of a row for a signal; null when it is not true of it. */
const TRUTHS: Record<Exclude<SignalName, keyof typeof CLOSE>, Truth> = {
  artist: ({ catalogue, profile }, row) => {
    const shares = Array.from(artistsOf(catalogue, row), (artist) => profile.artistCount.get(artist) ?? 0);
    const most = Math.max(0, ...shares);
    return most > 0 ? { code: 'same-artist', params: { place: shares.indexOf(most) } } : null;
  },
  album: ({ catalogue, profile }, row) =>
    profile.albumCount.has(catalogue.album[row] ?? -1) ? { code: 'same-album', params: {} } : null,
  genre: ({ catalogue, profile }, row, value) => {
    if (value < RELATED) return null;
    let best = -1;
    let most = 0;
    for (const genre of genresOf(catalogue, row)) {
      const own = profile.genres?.find(([of]) => of === genre)?.[1] ?? 0;
      const weight = own * (catalogue.genreIdf[genre] ?? 0);
      if (weight > most) {
        best = genre;
        most = weight;
      }
    }
    const name = catalogue.genreNames[best];
    return name === undefined ? null : { code: 'shared-genre', params: { genre: name } };
  },
  year: ({ catalogue, profile }, row) => {
    const decade = Math.floor((catalogue.year[row] ?? 0) / 10);
    const same = [...(profile.years?.keys() ?? [])].some((year) => Math.floor(year / 10) === decade);
    return same ? { code: 'same-era', params: { decade: decade * 10 } } : null;
  },
  language: ({ catalogue, profile }, row, value) => {
    const own = languageOf(catalogue, row);
    const language = catalogue.languageNames[own];
    if (language === undefined || value < TELLING) return null;
    return countIn(catalogue, profile.seeds, own) >= SAME_LANGUAGE * profile.seeds.length
      ? { code: 'same-language', params: { language } }
      : null;
  },
  tempo: ({ catalogue, profile }, row) => {
    const own = catalogue.tempo[row] ?? Number.NaN;
    const fits = Math.abs(own / (profile.end.tempo ?? Number.NaN) - 1) <= SAME_TEMPO;
    return fits ? { code: 'tempo-fits', params: { bpm: Math.round(own) } } : null;
  },
  energy: ({ catalogue, profile }, row) => {
    const apart = Math.abs((catalogue.energy[row] ?? Number.NaN) - (profile.end.energy ?? Number.NaN));
    return apart <= SAME_ENERGY ? { code: 'energy-fits', params: {} } : null;
  },
  key: ({ catalogue, profile }, row) => {
    const own = catalogue.key[row] ?? 0;
    const name = wheelName(own);
    const fits = name !== null && profile.end.key !== null && keysMix(own, profile.end.key);
    return fits ? { code: 'key-fits', params: { key: name } } : null;
  },
  newArtist: (_, __, value) => (value === 1 ? { code: 'new-artist', params: {} } : null),
  title: ({ catalogue, profile: { named } }, row) => {
    const truth = truthOfName(catalogue, named, row);
    if (truth === null || truth === 'unknown' || truth.of === 'near') return null;
    return truth.of === 'artist'
      ? { code: 'artist-in-title', params: { place: truth.place } }
      : { code: 'fits-title', params: {} };
  },
  playlists: ({ catalogue, profile, evidence: { neighbours } }, row, value) => {
    if (profile.seeds.length === 0) return value > 0 ? { code: 'found-by-name', params: {} } : null;
    if (value > 0) return { code: 'found-together', params: {} };
    // No playlist holds the track with them: it may still be lifted by its artist.
    const [artist] = artistsOf(catalogue, row);
    if (artist === undefined || profile.artistCount.has(artist)) return null;
    return artistTogether(neighbours, artist) >= OFTEN_TOGETHER
      ? { code: 'artist-together', params: { place: 0 } }
      : null;
  },
  duration: (_, __, value) => (value >= SAME_LENGTH ? { code: 'similar-length', params: {} } : null),
  explicit: ({ catalogue }, row, value) =>
    value >= AS_MARKED && catalogue.explicit[row] === 2 ? { code: 'explicit-too', params: {} } : null,
  shape: (_, __, value) => (value >= SHAPED ? { code: 'fits-shape', params: {} } : null),
  popularity: ({ catalogue, profile }, row, value) => {
    if (profile.popularity && value >= AS_KNOWN) return { code: 'as-popular', params: {} };
    const own = catalogue.popularity[row] ?? 0;
    const isKnown = own >= WELL_KNOWN && own > (profile.popularity?.mean ?? 0);
    return isKnown ? { code: 'well-known', params: {} } : null;
  },
};

/** Reasons of a request's candidates, by index. */
export function explainer(
  context: SignalContext,
  { rows, asked, even }: Scored,
  checkpoint: () => void,
): (candidate: number) => Reason[] {
  const closeFrom = new Map<SignalName, number>();
  for (const signal of asked) {
    if (isClose(signal.name)) closeFrom.set(signal.name, quantile(signal, CLOSE_QUANTILE, checkpoint));
  }
  const truth = (
    { name, answers, added }: Scored['even'][number] & Partial<Asked>,
    i: number,
  ): Reason | null => {
    const value = answers[i] ?? Number.NaN;
    if (Number.isNaN(value) || (value <= 0 && name !== 'playlists')) return null;
    if (!isClose(name)) return TRUTHS[name](context, rows[i] ?? 0, value);
    // Where all are as close, none is close.
    const from = closeFrom.get(name) ?? Number.POSITIVE_INFINITY;
    return (added?.[i] ?? 0) >= from ? { code: CLOSE[name], params: {} } : null;
  };
  return (i) => {
    const said = asked
      .map((signal) => ({ by: (signal.added[i] ?? 0) - signal.mean, reason: truth(signal, i) }))
      .filter((one): one is { by: number; reason: Reason } => one.reason !== null)
      .sort((a, b) => b.by - a.by);
    // What all candidates have in common with the playlist lifts none, and is still why they are here.
    const common = even.flatMap((signal) => truth(signal, i) ?? []).map((reason) => ({ reason }));
    const lifting = withoutEcho([...said.filter(({ by }) => by > 0), ...common]).slice(0, MOST_REASONS);
    return (lifting.length > 0 ? lifting : said.slice(0, 1)).map(({ reason }) => reason);
  };
}

/** "From this album" says "by this artist" too, and that "the name says this artist". */
const ECHOES: Partial<Record<Reason['code'], Reason['code'][]>> = {
  'same-album': ['same-artist', 'artist-in-title'],
  'same-artist': ['artist-in-title'],
};

function withoutEcho<T extends { reason: Reason }>(said: readonly T[]): readonly T[] {
  const echoes = new Set(said.flatMap(({ reason }) => ECHOES[reason.code] ?? []));
  return said.filter(({ reason }) => !echoes.has(reason.code));
}

/** Of what a signal adds to the candidates of which it knows something, all its parts together. */
function quantile({ answers, added }: Asked, q: number, checkpoint: () => void): number {
  const values = added.map((value, i) => (Number.isNaN(answers[i]) ? Number.NaN : value));
  let known = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) known++;
  const n = known - Math.max(0, Math.floor(q * (known - 1)));
  let least = Number.POSITIVE_INFINITY;
  for (const i of bestRows(values, { n, best: 'largest', checkpoint }))
    least = Math.min(least, values[i] as number);
  return known > 0 ? least : 1;
}

// The values behind each signal's part of a score, for one track: "92 BPM, the last tracks: 94". Pure. Words are made
// elsewhere: see FACT_CODES, whose `artist` has here `{place}`, the artist's place among the track's own.

import type { Fact } from '../../shared/domain/why.ts';
import { type Catalogue, genresOf, slice } from '../catalogue/columns.ts';
import { GENRE_DIMS } from '../catalogue/genre-space.ts';
import { wheelName } from '../catalogue/key-wheel.ts';
import { countIn, languageOf } from '../catalogue/languages/sets.ts';
import { holdersOf } from '../catalogue/playlists.ts';
import type { Named } from './named.ts';
import { artistsOf, type Profile } from './profile.ts';
import type { Asked } from './rank.ts';
import type { SignalContext } from './signals/signal.ts';
import { truthOfName } from './signals/title.ts';
import type { SignalName } from './types.ts';

/** Of a row: what the signal was asked, its first answer, and the playlist that may not vouch for itself. */
interface Case {
  context: SignalContext;
  row: number;
  asked: Asked;
  /** Of the row among the candidates. */
  candidate: number;
  playlistId: number | null;
}

const fact = (code: Fact['code'], params: Fact['params'] = {}): Fact => ({ code, params });
const percent = (share: number): number => Math.round(100 * share);
/** Genres named at most. */
const MOST_GENRES = 3;
/** The outer tenths of a playlist's years are not said. */
const OUTER = 0.1;

/** Percent of the candidates that are known to be farther, by all parts of the signal together. */
function nearerThan({ asked: { answers, added }, candidate }: Case): number {
  const own = added[candidate] ?? 0;
  const known = added.filter((_, i) => !Number.isNaN(answers[i]));
  return Math.floor((100 * known.filter((value) => value < own).length) / known.length);
}

/** What of the playlist's name is true of a row: the most telling of it. */
function saidOf(catalogue: Catalogue, named: Named, row: number): Fact {
  const truth = truthOfName(catalogue, named, row);
  if (truth === null) return fact('title-none');
  if (truth === 'unknown') return fact('unknown');
  switch (truth.of) {
    case 'artist':
      return fact('title-artist', { place: truth.place });
    case 'genres': {
      const names = truth.genres.slice(0, MOST_GENRES).map((genre) => catalogue.genreNames[genre] ?? '');
      return fact('title-genres', { genres: names.join(', ') });
    }
    case 'words':
      return fact('title', { n: truth.n, count: named.words.size });
    case 'years':
      return fact('title-years', { year: truth.year });
    case 'near':
      return fact('title-near', { year: truth.year });
  }
}

/** Playlists other than `own` that hold a row's first artist together with another one of the request's. */
function artistsTogether(
  { artistStart, artist, playlists: { ofArtist, artistsOf: inPlaylist } }: Catalogue,
  { primaryCount }: Profile,
  row: number,
  own: number,
): number {
  const at = artistStart[row] ?? 0;
  if (at === artistStart[row + 1]) return 0;
  const first = artist[at] ?? 0;
  const isOther = (one: number) => one !== first && primaryCount.has(one);
  return [...slice(ofArtist, first)].filter((p) => p !== own && slice(inPlaylist, p).some(isOther)).length;
}

const FACTS: Record<SignalName, (of: Case) => Fact> = {
  artist: ({ context: { catalogue, profile }, row }) => {
    const counts = Array.from(artistsOf(catalogue, row), (artist) => profile.artistCount.get(artist) ?? 0);
    const n = Math.max(0, ...counts);
    if (n === 0) return fact('artist-none');
    return fact('artist', { place: counts.indexOf(n), n, count: profile.seeds.length });
  },
  album: ({ context: { catalogue, profile }, row }) => {
    const n = profile.albumCount.get(catalogue.album[row] ?? -1) ?? 0;
    return n === 0 ? fact('album-none') : fact('album', { n, count: profile.seeds.length });
  },
  genre: ({ context: { catalogue, profile }, row }) => {
    const weights = new Map(profile.genres);
    const weight = (genre: number) => (weights.get(genre) ?? 0) * (catalogue.genreIdf[genre] ?? 0);
    const shared = Array.from(genresOf(catalogue, row)).filter((genre) => weight(genre) > 0);
    if (shared.length > 0) {
      const named = shared.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_GENRES);
      return fact('genre', { genres: named.map((genre) => catalogue.genreNames[genre] ?? '').join(', ') });
    }
    const { vectors, setOf } = catalogue.genreSpace;
    let cosine = 0;
    for (let d = 0; d < GENRE_DIMS; d++)
      cosine += (vectors[(setOf[row] ?? 0) * GENRE_DIMS + d] ?? 0) * (profile.genreMean?.[d] ?? 0);
    return cosine > 0.005 ? fact('genre-related', { percent: percent(cosine) }) : fact('genre-none');
  },
  audio: (of) => fact('audio', { percent: nearerThan(of) }),
  kind: (of) => fact('kind', { percent: nearerThan(of) }),
  year: ({ context: { catalogue, profile }, row }) => {
    const years = [...(profile.years ?? [])].flatMap(([year, n]) => Array<number>(n).fill(year)).sort();
    const at = (share: number) => years[Math.floor(share * (years.length - 1))] ?? 0;
    return fact('year', { year: catalogue.year[row] ?? 0, from: at(OUTER), to: at(1 - OUTER) });
  },
  language: ({ context: { catalogue, profile }, row }) => {
    const own = languageOf(catalogue, row);
    if (own < 0) return fact('language-unsure');
    const n = countIn(catalogue, profile.seeds, own);
    const language = catalogue.languageNames[own] ?? '';
    return n === 0
      ? fact('language-none', { language })
      : fact('language', { language, n, count: profile.seeds.length });
  },
  tempo: ({ context: { catalogue, profile }, row }) =>
    fact('tempo', { bpm: Math.round(catalogue.tempo[row] ?? 0), end: Math.round(profile.end.tempo ?? 0) }),
  energy: ({ context: { catalogue, profile }, row }) =>
    fact('energy', { energy: percent(catalogue.energy[row] ?? 0), end: percent(profile.end.energy ?? 0) }),
  key: ({ context: { catalogue, profile }, row }) =>
    fact('key', {
      key: wheelName(catalogue.key[row] ?? 0) ?? '',
      end: wheelName(profile.end.key ?? 0) ?? '',
    }),
  duration: ({ context: { catalogue, profile }, row }) =>
    fact('duration', {
      ms: catalogue.durationMs[row] ?? 0,
      mean: Math.round(Math.exp(profile.logDuration?.mean ?? 0)),
    }),
  explicit: ({ context: { catalogue, profile }, row }) =>
    fact(catalogue.explicit[row] === 2 ? 'explicit' : 'not-explicit', {
      percent: percent(profile.explicitShare ?? 0),
    }),
  shape: ({ asked: { answers }, candidate }) => fact('shape', { percent: percent(answers[candidate] ?? 0) }),
  title: ({ context: { catalogue, profile }, row }) => saidOf(catalogue, profile.named, row),
  popularity: ({ context: { catalogue, profile }, row }) => {
    const own = percent(catalogue.popularity[row] ?? 0);
    return profile.popularity
      ? fact('popularity', { own, mean: percent(profile.popularity.mean) })
      : fact('popularity-alone', { own });
  },
  playlists: ({ context: { catalogue, profile }, row, playlistId }) => {
    const { ids, rowsOf } = catalogue.playlists;
    const own = playlistId === null ? -1 : ids.indexOf(playlistId);
    const seeds = new Set(profile.seeds);
    const others = [...holdersOf(catalogue.playlists, row)].filter((p) => p !== own);
    if (seeds.size === 0) {
      const { ofWord } = catalogue.playlists;
      const called = new Set(profile.named.telling.flatMap((word) => ofWord.get(word) ?? []));
      const count = others.filter((p) => called.has(p)).length;
      return count === 0 ? fact('playlists-named-none') : fact('playlists-named', { count });
    }
    const shared = others
      .map((p) => [...slice(rowsOf, p)].filter((other) => seeds.has(other)))
      .filter((found) => found.length > 0);
    if (shared.length === 0) {
      const count = artistsTogether(catalogue, profile, row, own);
      return count > 0 ? fact('playlists-artist', { place: 0, count }) : fact('playlists-none');
    }
    return fact('playlists', { count: shared.length, tracks: new Set(shared.flat()).size });
  },
  newArtist: ({ asked, candidate }) => fact(asked.answers[candidate] === 1 ? 'new-artist' : 'known-artist'),
};

/** What a signal had to go by. A value that the track lacks is `unknown`, whatever was taken in its place. */
export function factOf(of: Case): Fact {
  if (Number.isNaN(of.asked.answers[of.candidate] ?? Number.NaN)) return fact('unknown');
  return FACTS[of.asked.name](of);
}

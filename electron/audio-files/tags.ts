// A file's tags as a track of the library: names of one line and a reasonable length, figures within their ranges. What
// has no title is named after its file. Pure.

import path from 'node:path';
import type { IAudioMetadata } from 'music-metadata';
import { type AudioFeatures, FEATURE_NAMES, FEATURE_RANGES } from '../../shared/domain/features.ts';
import { NO_TRACK, named, type ReadTrack } from '../library/import/items.ts';
import { readKey } from './key-tag.ts';

type Tags = Pick<IAudioMetadata, 'common' | 'format' | 'native'>;

const MOST_ARTISTS = 20;
const MOST_GENRES = 10;
const DAY_MS = 24 * 3600 * 1000;
/** BPM: what is slower is no tempo but a zero or a slip. */
const SLOWEST = 20;
const ISRC = /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/;

/** "07 - Artist - Title" and "Artist - Title", as files are often named. */
const NAMED_FILE = /^(?:\d{1,3}\s*[-._]\s*)?(.+?)\s+[-–—]\s+(.+)$/u;
/** "07 Title", "07. Title". */
const NUMBERED_FILE = /^\d{1,3}\s*[-._ ]\s*(?=\D)/u;

export function toTrack({ common, format, native }: Tags, file: string): ReadTrack {
  const title = named(text(common.title));
  const artists = names(common.artists?.length ? common.artists : [common.artist], MOST_ARTISTS);
  const { duration } = format;
  return {
    ...NO_TRACK,
    ...(title === '' ? fromName(file) : { title }),
    ...(artists.length > 0 && { artists }),
    isrc: isrcOf(common.isrc),
    album: named(text(common.album)) || null,
    albumArtist: named(text(common.albumartist)) || null,
    trackNumber: whole(common.track?.no, 1, 9999),
    year: whole(common.year, 1000, 2200),
    durationMs: duration === undefined ? null : whole(Math.round(duration * 1000), 1, DAY_MS),
    genres: names(common.genre?.flatMap((genre) => text(genre).split(/[;\0]/)) ?? [], MOST_GENRES),
    features: featuresOf(common.bpm, common.key ?? initialKey(native)),
  };
}

function fromName(file: string): Pick<ReadTrack, 'title' | 'artists'> {
  const base = named(path.basename(file, path.extname(file)));
  const [, artist = '', title = ''] = NAMED_FILE.exec(base) ?? [];
  if (artist !== '' && !/^\d+$/.test(artist)) return { title, artists: [artist] };
  return { title: base.replace(NUMBERED_FILE, '') || base || path.extname(file), artists: [] };
}

/** Tags are what somebody wrote: a list where there should be a text, or nothing at all. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const names = (all: readonly unknown[], most: number): string[] =>
  [...new Set(all.slice(0, most).map((name) => named(text(name))))].filter((name) => name !== '');

const whole = (value: unknown, min: number, max: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : null;

const isrcOf = (tags: readonly unknown[] | undefined): string | null =>
  (Array.isArray(tags) ? tags.slice(0, 5) : [])
    .map((tag) => text(tag).slice(0, 20).replaceAll('-', '').trim().toUpperCase())
    .find((tag) => ISRC.test(tag)) ?? null;

/** As mixing programs write it into formats that have no field for keys of their own. */
const initialKey = (native: Tags['native']): unknown =>
  Object.values(native)
    .flat()
    .find(({ id }) => /(^|:)initial_?key$/i.test(id))?.value;

/** Tempo and key; null where neither is told. */
function featuresOf(bpm: unknown, keyTag: unknown): AudioFeatures | null {
  const [, fastest] = FEATURE_RANGES.tempo;
  const tempo = typeof bpm === 'number' && bpm >= SLOWEST && bpm <= fastest ? bpm : null;
  const key = readKey(text(keyTag).slice(0, 20));
  if (tempo === null && !key) return null;
  const none = Object.fromEntries(FEATURE_NAMES.map((name) => [name, null])) as AudioFeatures;
  return { ...none, tempo, key: key?.key ?? null, mode: key?.mode ?? null };
}

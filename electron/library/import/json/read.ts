// JSON files as items: what Spotify sends who asks for their account's data, and collections of playlists, as slices
// or one on each line. Which of them it is, each element says for itself.

import * as z from 'zod';
import { type Item, type Items, type ReadList, type Text, unread } from '../items.ts';
import { linesOf } from '../lines.ts';
import { playlistIdOf } from '../spotify-id.ts';
import { type BrokenElement, type Element, jsonElements } from './elements.ts';
import { first, text, trackOf } from './track.ts';

const listSchema = z.looseObject({
  name: text,
  description: text,
  items: z.array(z.unknown()).nullish(),
  tracks: z.array(z.unknown()).nullish(),
  pid: z.union([z.string(), z.number()]).nullish(),
  id: z.union([z.string(), z.number()]).nullish(),
  uri: text,
});

/** As text, unless it is nested too deep for that. */
function shown(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

function itemOf(value: unknown, line: number, list: ReadList | null): Item {
  const read = trackOf(value);
  if (!read) return unread(line, 'not-a-track', shown(value));
  return { kind: 'track', line, ...read, list };
}

/** Arrays of account data that hold other things than music. */
const OTHERS = new Set([
  'albums',
  'shows',
  'episodes',
  'artists',
  'bannedTracks',
  'bannedArtists',
  'other',
  'info',
]);

/** Entries of a playlist between two turns of everybody else: a file may name millions. */
const AT_ONCE = 250;

/** @param own the playlist of tracks that stand in none */
function* itemsOf(value: unknown, line: number, key: string, own: ReadList | null): Generator<Item[], void> {
  if (OTHERS.has(key)) return;
  const { success, data } = listSchema.safeParse(value);
  const entries = success ? (data.items ?? data.tracks) : null;
  if (!success || !entries) return yield [itemOf(value, line, own)];
  const name = first(data.name) || first(String(data.id ?? data.pid ?? ''));
  const list: ReadList = {
    key: `${data.id ?? data.pid ?? ''} ${name} ${line}`,
    name,
    description: first(data.description),
    spotifyId: playlistIdOf(data.uri ?? '') ?? playlistIdOf(String(data.id ?? '')),
  };
  for (let from = 0; from < entries.length; from += AT_ONCE)
    yield entries.slice(from, from + AT_ONCE).map((entry) => itemOf(entry, line, list));
  yield [{ kind: 'list', list }];
}

const isBroken = (element: Element | BrokenElement): element is BrokenElement => 'reason' in element;

export async function* readJson(source: Text, own: ReadList | null): Items {
  for await (const elements of jsonElements(source)) {
    for (const element of elements) {
      const { line } = element;
      if (isBroken(element)) yield [unread(line, element.reason, element.text)];
      else yield* itemsOf(element.value, line, element.key, own);
    }
  }
  if (own) yield [{ kind: 'list', list: own }];
}

/** UTF-16 units of a document that is read at once. */
const LONGEST = 32 * 2 ** 20;

/** A document that is one playlist. */
export async function* readJsonPlaylist(source: Text): Items {
  let json = '';
  for await (const part of source) {
    json += part;
    if (json.length > LONGEST) return yield [unread(1, 'too-long', json)];
  }
  yield* lineItems(json, 1);
}

/** One document a line. */
export async function* readJsonLines(source: Text): Items {
  for await (const lines of linesOf(source, LONGEST)) {
    for (const { line, text: json, tooLong } of lines) {
      if (tooLong) yield [unread(line, 'too-long', json)];
      else if (json.trim() !== '') yield* lineItems(json, line);
    }
  }
}

function* lineItems(json: string, line: number): Generator<Item[], void> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return yield [unread(line, 'broken-json', json)];
  }
  yield* itemsOf(value, line, '', null);
}

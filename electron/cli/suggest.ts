// `npm run suggest`: suggestions for playlists from files, on plain Node and without a window.

import { parseArgs } from 'node:util';
import { plainText } from '../../shared/domain/plain-text.ts';
import { MOST_NEAREST } from '../../shared/domain/steering.ts';
import type { Steering } from '../../shared/domain/steering-defaults.ts';
import type { Reason } from '../../shared/domain/suggestions.ts';
import { type MessageKey, t, withLanguage } from '../../shared/messages/index.ts';
import { MODES } from '../recommender/modes.ts';
import type { Answered, Strategy } from '../recommender/strategies/strategy.ts';
import { STRATEGIES, type StrategyName } from '../recommender/strategies/strategy.ts';
import { type CsvCatalogue, readCatalogue } from './csv-catalogue.ts';
import { InputError } from './input-error.ts';
import { readPlaylists } from './pool-file.ts';
import { checkReplies, writeReplies } from './replies.ts';
import { readRequests, type SuggestRequest } from './requests.ts';
import { createEngine, createStrategy } from './strategies.ts';
import { createSearch, type TextSearch } from './text-search.ts';

const USAGE = `npm run suggest -- --catalogue FILE.csv[.gz] --request FILE.json --out FILE.json
  [--pool FILE.jsonl[.gz]] [--mode continue|discover] [--strategy ${STRATEGIES.join('|')}]
  with --strategy nearest: [--neighbors-each N] [--any-artist]`;

export async function suggest(compileScan: () => Promise<Uint8Array>): Promise<void> {
  const { values } = parseArgs({
    options: {
      catalogue: { type: 'string' },
      pool: { type: 'string' },
      request: { type: 'string' },
      out: { type: 'string' },
      mode: { type: 'string', default: 'continue' },
      strategy: { type: 'string', default: 'hybrid' },
      'neighbors-each': { type: 'string' },
      'any-artist': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(`Usage: ${USAGE}\nREADME.md says what is in the files.`);
  const { catalogue: csv, pool, request, out, mode } = values;
  const strategyName = STRATEGIES.find((name) => name === values.strategy);
  if (!csv || !request || !out || !strategyName || !Object.hasOwn(MODES, mode))
    throw new InputError(`Usage: ${USAGE}`);
  await checkReplies(out, [csv, request, ...(pool ? [pool] : [])]);
  const nearest = nearestOf(strategyName, values['neighbors-each'], values['any-artist']);
  const { requests, ignored } = await readRequests(request);
  for (const { id, keys } of ignored) console.error(plainText(`${id}: ignored ${keys.join(', ')}`));
  const catalogue = await readCatalogue(csv, pool ? await readPlaylists(pool) : []);
  const strategy = createStrategy(strategyName, createEngine(catalogue.catalogue, await compileScan()));
  const search = createSearch(catalogue.tracks);
  const discover = MODES[mode as keyof typeof MODES];
  const replies = function* () {
    for (const one of requests) yield answer(one, { catalogue, strategy, search, discover, nearest });
  };
  await writeReplies(out, replies());
}

interface Context {
  catalogue: CsvCatalogue;
  strategy: Strategy;
  search: TextSearch;
  discover: number;
  nearest: Steering['nearest'];
}

/** @throws InputError for a number out of range, and where another strategy would not hear of it */
function nearestOf(
  strategy: StrategyName,
  each: string | undefined,
  anyArtist: boolean,
): Steering['nearest'] {
  if (strategy !== 'nearest' && (each !== undefined || anyArtist))
    throw new InputError(`--neighbors-each and --any-artist are for --strategy nearest.\nUsage: ${USAGE}`);
  const count = each === undefined ? null : Number(each);
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= MOST_NEAREST))
    throw new InputError(`--neighbors-each must be a number from 1 to ${MOST_NEAREST}.`);
  return { each: count, artists: !anyArtist };
}

function answer(request: SuggestRequest, { catalogue, strategy, search, discover, nearest }: Context) {
  const { rowOf, tracks } = catalogue;
  const rows = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => rowOf.get(id) ?? []))];
  const unknownIn = (ids: readonly string[], what: string) => {
    const unknown = ids.filter((id) => !rowOf.has(id));
    const some = unknown.slice(0, 5).join(', ') + (unknown.length > 5 ? ', …' : '');
    if (unknown.length > 0)
      console.error(plainText(`${request.id}: ${unknown.length} unknown track(s)${what}: ${some}`));
    return unknown;
  };
  const unknown = unknownIn(request.playlist, '');
  unknownIn(request.exclude, ' to exclude');
  const found = strategy({
    seeds: rows(request.playlist),
    name: request.name ?? '',
    namedArtists: catalogue.artistsNamedIn(request.name ?? ''),
    exclude: rows(request.exclude),
    limit: request.recommender_neighbors,
    ...{ discover, nearest },
  });
  const named = (row: number) => ({
    track_id: tracks[row]?.id,
    name: tracks[row]?.name,
    artists: tracks[row]?.artists,
  });
  return {
    id: request.id,
    ...(unknown.length > 0 ? { unknown } : {}),
    recommendations: found.map((one) => ({
      ...named(one.row),
      score: one.score,
      distance: 1 - one.score / 100,
      reasons: reasonsOf(one, tracks[one.row]?.artistNames ?? []),
    })),
    search_results: request.search
      ? search(request.search, request.search_neighbors).map(({ row, distance }) => ({
          ...named(row),
          distance,
        }))
      : [],
  };
}

/** Every signal's part of the score, and in words those that decided. */
function reasonsOf({ parts, reasons }: Answered, artists: readonly string[]) {
  return { parts, text: reasons.map((reason) => textOf(reason, artists)) };
}

/** Hundreds of thousands of reasons are told in the same few words. */
const texts = new Map<string, string>();

function textOf({ code, params: { place, ...rest } }: Reason, artists: readonly string[]): string {
  const params = place === undefined ? rest : { ...rest, artist: artists[Number(place)] ?? '' };
  const key = JSON.stringify([code, params]);
  const text = texts.get(key) ?? t(`reason.${code}` as MessageKey, withLanguage(params));
  texts.set(key, text);
  return text;
}

// What is done to the account's playlists next, and what goes wrong at Spotify; in the parent.

import type { Faults, LaidFault } from '../../../e2e/fake-spotify/http/faults.ts';
import type { Random } from '../random.ts';
import type { PlaylistHere, QueueMove } from './protocol.ts';

export function chooseQueueMove(
  random: Random,
  playlists: readonly PlaylistHere[],
  freshUri: () => string | null,
): QueueMove | null {
  const { below, pick } = random;
  const fresh = () => freshUri() ?? null;
  const some = (count: number) => Array.from({ length: count }, fresh).filter((uri) => uri !== null);
  const create = (): QueueMove => ({ kind: 'saveAsNew', name: `made ${below(1e9)}`, uris: some(below(4)) });
  if (playlists.length === 0) return random.chance(0.5) ? create() : { kind: 'undo' };
  const { id: playlistId, items } = pick(playlists);
  const itemIds = () => [...new Set(Array.from({ length: 1 + below(3) }, () => pick(items).id))];
  const shuffled = () => {
    const rest = items.map(({ id }) => id);
    return items.flatMap(() => rest.splice(below(rest.length), 1));
  };
  const addOne = (): QueueMove | null => {
    const uri = fresh();
    return uri === null ? null : { kind: 'addUri', playlistId, uri, at: below(items.length + 1) };
  };
  const has = (weight: number) => (items.length > 0 ? weight : 0);
  const choices: [number, () => QueueMove | null][] = [
    [8, addOne],
    [has(4), () => ({ kind: 'remove', playlistId, itemIds: itemIds() })],
    [has(4), () => ({ kind: 'move', playlistId, itemIds: itemIds(), before: below(items.length + 1) })],
    [has(2), () => ({ kind: 'reorder', playlistId, itemIds: shuffled() })],
    [1, () => ({ kind: 'rename', playlistId, name: `name ${below(1000)}` })],
    [playlists.length < 4 ? 2 : 0, create],
    [0.7, () => ({ kind: 'delete', playlistId })],
    [3, () => ({ kind: 'undo' })],
    [2, () => ({ kind: 'redo' })],
  ];
  return random.weighted(choices)();
}

const ENDPOINTS = [
  'GET /playlists/{playlist_id}',
  'GET /playlists/{playlist_id}/items',
  'POST /playlists/{playlist_id}/items',
  'POST /playlists/{playlist_id}/items',
  'PUT /playlists/{playlist_id}/items',
  'DELETE /playlists/{playlist_id}/items',
  'PUT /playlists/{playlist_id}',
  'POST /me/playlists',
  'GET /me/playlists',
  'PUT /me/library',
  'DELETE /me/library',
] as const;

type Weighted = readonly (readonly [weight: number, fault: LaidFault['fault']])[];
const PASSING: Weighted = [
  [4, { kind: 'reset', after: 'effect' }],
  [3, { kind: 'reset', after: 'nothing' }],
  [2, { kind: 'truncated', ends: 'early' }],
  [2, { kind: 'truncated', ends: 'cleanly' }],
  [2, { kind: 'error', error: 'bad-gateway' }],
  [1, { kind: 'error', error: 'token-missing' }],
  [1, { kind: 'error', error: 'rate-limited', seconds: 0 }],
  [1, { kind: 'error', error: 'quota', seconds: 3600 }],
  [1, { kind: 'reply', status: 200, body: '<html>' }],
];
const REFUSALS: Weighted = [
  [1, { kind: 'error', error: 'forbidden' }],
  [1, { kind: 'error', error: 'scope' }],
  [1, { kind: 'reply', status: 400, body: '{"error":{"status":400,"message":"?"}}' }],
];

/** What was laid, for the report. */
export const layFault = (random: Random, faults: Faults): string =>
  lay(random, faults, ENDPOINTS, [...PASSING, ...REFUSALS]);

/** As `layFault`, on one of these, and nothing that Spotify would mean for good. */
export const layPassing = (random: Random, faults: Faults, endpoints: readonly string[]): string =>
  lay(random, faults, endpoints, PASSING);

function lay(random: Random, faults: Faults, endpoints: readonly string[], kinds: Weighted): string {
  const fault = random.weighted(kinds);
  const laid = { on: random.pick(endpoints), nth: 1 + random.below(3), times: 1 + random.below(2), fault };
  faults.lay(laid);
  return `laid ${JSON.stringify(laid)}`;
}

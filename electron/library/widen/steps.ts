// What a run asks next: of each kind of call the first step, breadth first.

import * as z from 'zod';
import type { Account } from '../account/account.ts';
import type { SyncStep } from '../account/steps.ts';
import type { Driver } from '../driver.ts';
import { grouped } from '../grouped.ts';
import type { StepKind } from './begin.ts';
import { readRun } from './run.ts';

/** Spotify asks for as little; an older app gets lists of fifty. */
const SHORT = 10;
const LONG = 50;
/** Of a playlist of somebody else's, read at most. */
export const PLAYLIST_PAGES = 4;

const text = z.string();
export const detailSchema = z.object({
  /** The artist's, the album's or the playlist's. */
  name: text,
  /** Of one whose id is sought. */
  artistId: z.number().int().optional(),
  /** Of an album. */
  artist: text.nullish(),
  year: z.number().nullish(),
  /** What was read of a playlist: it is kept once it is whole. */
  trackIds: z.array(z.number().int()).optional(),
});
export type StepDetail = z.infer<typeof detailSchema>;

export interface WidenStep {
  kind: 'widen';
  id: number;
  of: StepKind;
  about: string;
  round: number;
  place: number;
  offset: number;
  detail: StepDetail;
}

const BUCKETS: Record<StepKind, string> = {
  track: 'tracks',
  find: 'search',
  albums: 'artist-albums',
  album: 'album-tracks',
  playlists: 'search',
  // As the contents of the user's own, which go first.
  playlist: 'items',
};

export const listPage = ({ capabilities }: Account): number =>
  capabilities.older && !capabilities.shortPages ? LONG : SHORT;

const quoted = (name: string) => encodeURIComponent(`"${name.replaceAll('"', ' ')}"`);

function pathOf(account: Account, { of, about, offset, detail }: WidenStep): string {
  const limit = listPage(account);
  switch (of) {
    case 'track':
      return `/tracks/${about.split(' ')[0]}`;
    case 'find':
      return `/search?type=artist&limit=5&q=artist:${quoted(about)}`;
    case 'albums':
      return `/artists/${about}/albums?include_groups=album,single&limit=${limit}&offset=${offset}`;
    case 'album':
      return `/albums/${about}/tracks?limit=50&offset=${offset}`;
    case 'playlists':
      return `/search?type=playlist&limit=${limit}&q=${quoted(detail.name)}`;
    case 'playlist':
      return `/playlists/${about}/items?limit=${account.capabilities.itemsPage}&offset=${offset}&additional_types=track,episode`;
  }
}

type Row = Omit<WidenStep, 'kind' | 'detail'> & { detail: string };

/** None while no run is going on. @param now ms */
export function widenSteps(db: Driver, account: Account, now: number): SyncStep[] {
  const run = readRun(db);
  if (run?.state !== 'going') return [];
  const first = db.prepare(
    `SELECT id, kind AS of, about, round, place, page_offset AS offset, detail FROM account_widen_steps
     WHERE done = 0 AND kind IN (SELECT value FROM json_each(?)) AND (not_before IS NULL OR not_before <= ?)
     ORDER BY round, place, id LIMIT 1`,
  );
  const ofBucket = grouped(Object.entries(BUCKETS), ([, bucket]) => bucket);
  const at = new Date(now).toISOString();
  return [...ofBucket.values()]
    .flatMap((kinds) => first.get<Row>([JSON.stringify(kinds.map(([kind]) => kind)), at]) ?? [])
    .toSorted((a, b) => a.round - b.round || a.place - b.place || a.id - b.id)
    .map((row) => {
      const what: WidenStep = { ...row, kind: 'widen', detail: detailSchema.parse(JSON.parse(row.detail)) };
      return {
        ...{ what, path: pathOf(account, what), bucket: BUCKETS[what.of], etag: null },
        ...{ name: what.detail.name, background: true },
      };
    });
}

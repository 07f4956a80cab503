// Main's side of what the suggestion thread answers about flow ([Note: Flow]): asks the library thread for a playlist's
// items, and puts titles and item ids to the thread's places. Runs in main without importing electron.

import type {
  BestPlacesReply,
  BestPlacesRequest,
  OrderReply,
  OrderRequest,
} from '../../shared/domain/flow.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { TrackDetail } from './join-text.ts';
import type { Keeper } from './keeper.ts';

export interface LibraryForFlow {
  members(input: { playlistId: number }): Promise<{ itemIds: number[]; trackIds: number[] }>;
  tracks(input: { trackIds: number[] }): Promise<TrackDetail[]>;
}

export interface Flow {
  /** Rejects with SegueError `not-found`, `stale-view` when the item is not in the playlist, or as `suggest` does. */
  bestPlaces(request: BestPlacesRequest): Promise<BestPlacesReply>;
  /** The same; `superseded` by a newer one or by `cancelOrder`. */
  suggestOrder(request: OrderRequest): Promise<OrderReply>;
  cancelOrder(): undefined;
}

interface FlowOptions {
  library: LibraryForFlow;
  call: Keeper['call'];
  /** Resolves when there is a catalogue, and rejects when there is none. */
  ready(): Promise<void>;
  /** Shared with the thread; the generation of orders is the second. */
  generation: Int32Array;
}

export function createFlow({ library, call, ready, generation }: FlowOptions): Flow {
  const next = () => Atomics.add(generation, 1, 1) + 1;

  return {
    async bestPlaces({ playlistId, trackId, itemId }) {
      const { itemIds, trackIds } = await library.members({ playlistId });
      const own = itemId === null ? null : itemIds.indexOf(itemId);
      if (own !== null && trackIds[own] !== trackId) throw new SegueError('stale-view');
      await ready();
      const found = await call('bestPlaces', { playlist: trackIds, trackId, own });
      const neighbours = found.flatMap(({ after, before }) => [after, before]).filter((one) => one !== null);
      const ids = neighbours.map(({ place }) => trackIds[place] ?? 0);
      const details = await library.tracks({ trackIds: [...new Set(ids)] });
      const titles = new Map(details.map((detail) => [detail.trackId, detail.title]));
      const told = (one: (typeof neighbours)[number] | null) =>
        one && { title: titles.get(trackIds[one.place] ?? 0) ?? '', transition: one.transition };
      return {
        places: found.map(({ at, becomes, after, before, instead }) => {
          return { at, becomes, after: told(after), before: told(before), instead };
        }),
        stays: own !== null && found[0]?.becomes === own,
      };
    },
    async suggestOrder({ playlistId, keepFirst }) {
      const mine = next();
      const { itemIds, trackIds } = await library.members({ playlistId });
      await ready();
      const found = await call('suggestOrder', { generation: mine, playlist: trackIds, keepFirst });
      return { ...found, itemIds };
    },
    cancelOrder: () => void next(),
  };
}

// Which imported playlist is which of the account's ([Note: Imported contents]). Pure.

import { fold } from '../../../shared/domain/fold.ts';
import { grouped } from '../grouped.ts';

export interface Imported {
  id: number;
  /** As it was imported, and so many tracks. */
  name: string;
  count: number;
  /** ISO 8601. */
  at: string;
  spotifyId: string | null;
}
export interface Waiting {
  id: number;
  spotifyId: string;
  name: string;
  /** Null where Spotify does not say. */
  total: number | null;
}

/** A name as that of a file made of it: exports write others than letters and digits as something else, and small. */
export const nameKey = (name: string): string =>
  fold(name).replace(/[^\p{L}\p{N}]+/gu, '') || name.normalize().trim();

interface Sure {
  waits: Waiting;
  from: Imported;
  how: 'id' | 'name';
}

/** Of two imports the newer one counts. @param imported newest first @param all playlists of the account */
export function findSure(
  waiting: readonly Waiting[],
  imported: readonly Imported[],
  all: readonly Waiting[],
): Sure[] {
  const ids = grouped(imported, ({ spotifyId }) => spotifyId ?? '');
  const names = grouped(imported, sizedName);
  const same = grouped(all, (one) => sizedName({ ...one, count: one.total }));
  return waiting.flatMap((waits): Sure[] => {
    const [byId] = ids.get(waits.spotifyId) ?? [];
    if (byId) return [{ waits, from: byId, how: 'id' }];
    if (waits.total === null) return [];
    const key = sizedName({ ...waits, count: waits.total });
    const found = (names.get(key) ?? []).filter(({ spotifyId }) => spotifyId === null);
    const isOne = new Set(found.map(({ name }) => name)).size === 1 && same.get(key)?.length === 1;
    const [from] = found;
    return isOne && from ? [{ waits, from, how: 'name' }] : [];
  });
}

/** One that may be the same, for the user to say: the likeliest. @param imported newest first */
export function alike({ spotifyId, name, total }: Waiting, imported: readonly Imported[]): Imported | null {
  const may = imported.filter(
    (one) => one.spotifyId === spotifyId || (one.spotifyId === null && nameKey(one.name) === nameKey(name)),
  );
  const worth = (one: Imported) =>
    (one.spotifyId === spotifyId ? 4 : 0) + (one.count === total ? 2 : 0) + (one.name === name ? 1 : 0);
  return may.toSorted((one, other) => worth(other) - worth(one))[0] ?? null;
}

const sizedName = ({ name, count }: { name: string; count: number | null }) => `${nameKey(name)}\n${count}`;

// How a playlist of a library file is steered, in the ids of this library.

import { steeringSchema } from '../../../shared/domain/steering.ts';
import type { Ids } from './ids.ts';
import type { Row } from './rows.ts';

/** The row with its filters' artists and its pools under their ids here. What cannot be read stays as it is: nobody reads it. */
export function steeringHere(row: Row, ids: Ids): Row {
  let kept: unknown;
  try {
    kept = JSON.parse(String(row.steering));
  } catch {
    return row;
  }
  const { data } = steeringSchema.safeParse(kept);
  if (!data) return row;
  const { artistsKept, artistsOut } = data.filters;
  const same = (data.pools ?? []).every((id) => ids.of('pools', id) === id);
  if (same && [...artistsKept, ...artistsOut].every(({ id }) => ids.of('artists', id) === id)) return row;
  const here = (artists: readonly { id: number; name: string }[]) =>
    artists.flatMap(({ id, name }) => {
      const now = ids.of('artists', id);
      return now === null ? [] : [{ id: now, name }];
    });
  const pools = data.pools?.flatMap((id) => ids.of('pools', id) ?? []) ?? null;
  const filters = { ...data.filters, artistsKept: here(artistsKept), artistsOut: here(artistsOut) };
  return { ...row, steering: JSON.stringify({ ...data, filters, pools }) };
}

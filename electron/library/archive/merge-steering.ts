// How a playlist of a library file is steered, in the ids of this library.

import { steeringSchema } from '../../../shared/domain/steering.ts';
import type { Ids } from './ids.ts';
import type { Row } from './rows.ts';

/** The row with its filters' artists under their ids here. What cannot be read stays as it is: nobody reads it. */
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
  if ([...artistsKept, ...artistsOut].every(({ id }) => ids.of('artists', id) === id)) return row;
  const here = (artists: readonly { id: number; name: string }[]) =>
    artists.flatMap(({ id, name }) => {
      const now = ids.of('artists', id);
      return now === null ? [] : [{ id: now, name }];
    });
  const filters = { ...data.filters, artistsKept: here(artistsKept), artistsOut: here(artistsOut) };
  return { ...row, steering: JSON.stringify({ ...data, filters }) };
}

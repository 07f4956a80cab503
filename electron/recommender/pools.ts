// What a choice of pools leaves of a catalogue, as the strategies see it: [Note: Pools]. Pure.

import type { Catalogue } from '../catalogue/columns.ts';
import { hasRow, isEveryPool, rowsInPools, withPools } from '../catalogue/pools.ts';
import type { Engine } from './types.ts';

/** Choices that are kept made: going to and fro between two playlists makes nothing anew. */
const KEPT = 2;
const made = new WeakMap<Catalogue, Map<string, Catalogue>>();

/** Whether a row is in one of the pools; null: the choice leaves nothing out. */
export function inPools(
  catalogue: Catalogue,
  pools: readonly number[] | null | undefined,
): ((row: number) => boolean) | null {
  if (!pools || isEveryPool(catalogue, pools)) return null;
  const bits = rowsInPools(catalogue, pools);
  return (row) => hasRow(bits, row);
}

/** The engine over what the pools know; the very same engine where the choice leaves nothing out. */
export function heard(engine: Engine, pools: readonly number[] | null | undefined): Engine {
  const { catalogue } = engine;
  if (!pools || isEveryPool(catalogue, pools)) return engine;
  const choices = made.get(catalogue) ?? new Map<string, Catalogue>();
  made.set(catalogue, choices);
  const key = pools.toSorted((a, b) => a - b).join();
  const chosen = choices.get(key) ?? withPools(catalogue, pools);
  // The newest last.
  choices.delete(key);
  choices.set(key, chosen);
  if (choices.size > KEPT) choices.delete(choices.keys().next().value ?? '');
  return { ...engine, catalogue: chosen };
}

// What strategies make of a catalogue before the first request: made once, as catalogues never change, and gone with
// the catalogue. Pure.

import { type Catalogue, withoutOthers } from '../../catalogue/columns.ts';
import type { Engine } from '../types.ts';
import { centroid } from './centroid.ts';
import { nearest } from './nearest.ts';
import type { PlainStrategy, Strategy } from './strategy.ts';
import { twoTower } from './two-tower.ts';

function once<T>(make: (engine: Engine) => T): (engine: Engine) => T {
  const made = new WeakMap<Catalogue, T>();
  return (engine) => {
    const known = made.get(engine.catalogue) ?? make(engine);
    made.set(engine.catalogue, known);
    return known;
  };
}

/** The catalogue as if nobody else had listened: what content alone ranks. */
export const alone: (engine: Engine) => Catalogue = once(({ catalogue }) => withoutOthers(catalogue));

/** The strategies that order by one number, without reasons. */
export const PLAIN: Record<PlainStrategy, (engine: Engine) => Strategy> = {
  nearest: once(({ catalogue }) => nearest(catalogue)),
  centroid: once(({ catalogue }) => centroid(catalogue)),
  'two-tower': once(({ catalogue, tower }) => twoTower(catalogue, tower)),
};

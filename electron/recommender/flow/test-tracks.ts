// Made-up tracks and lists of them, for the properties of flow.

import fc from 'fast-check';
import { catalogueOf, trackOf } from '../test-catalogue.ts';

const unit = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 });
export const sketch = fc.record({
  tempo: fc.option(fc.double({ min: 50, max: 200, noNaN: true }), { freq: 4 }),
  energy: unit,
  valence: unit,
  key: fc.option(fc.integer({ min: 0, max: 11 }), { freq: 3 }),
  mode: fc.option(fc.integer({ min: 0, max: 1 }), { freq: 4 }),
  artist: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 8 }),
});
const library = fc.array(sketch, { minLength: 1, maxLength: 12 });
type Sketch = typeof sketch extends fc.Arbitrary<infer S> ? S : never;

export const catalogueOfAll = (sketches: readonly Sketch[]) =>
  catalogueOf(sketches.map((one, i) => trackOf({ id: i + 1, ...one })));
/** Lists of rows, some of them twice and some of tracks that the catalogue does not have. */
export const listed = (most = 14) =>
  library.chain((sketches) =>
    fc.record({
      sketches: fc.constant(sketches),
      rows: fc.array(fc.integer({ min: -1, max: sketches.length - 1 }), { maxLength: most }),
      keepFirst: fc.boolean(),
    }),
  );
export const known = (part: Partial<Sketch>): Sketch => ({
  ...{ tempo: 100, energy: 0.5, valence: null, key: null, mode: null, artist: null },
  ...part,
});

// Whether a track is in the playlist's languages, as far as its primary artist's titles tell: how much likelier they are
// among the playlist's tracks than in the catalogue at large. That a track is in the catalogue's usual language says
// little; that it is in the one that the playlist keeps to says much. Pure.
// Method: log ratio of the mixtures of languages, as likelier.ts does with densities.

import type { Catalogue } from '../../catalogue/columns.ts';
import { eachLanguage } from '../../catalogue/languages/sets.ts';
import type { Engine } from '../types.ts';
import { asAnswer } from './likelier.ts';
import type { Signal } from './signal.ts';

/** Tracks of the catalogue that are added to the playlist's. */
const MIXED = 1;
/** Logarithm of how much likelier here than anywhere at which the answer is 1; as much less likely is 0. */
const MUCH_LIKELIER = 2;
/** Share of a language that no track of the catalogue is in. */
const LEAST = 1e-6;
/** Rows between checkpoints: about a millisecond. */
const PIECE = 1 << 15;

export const language: Signal = ({ catalogue, profile, checkpoint }) => {
  const everywhere = sharesOf(catalogue, checkpoint);
  const counts = new Float64Array(everywhere.length);
  let known = 0;
  for (const row of profile.seeds) {
    let rest = 1;
    const has = eachLanguage(catalogue, row, (one, share) => {
      counts[one] = (counts[one] as number) + share;
      rest -= share;
    });
    if (!has) continue;
    known++;
    everywhere.forEach((share, one) => {
      counts[one] = (counts[one] as number) + rest * share;
    });
  }
  if (known === 0) return null;
  const ratio = counts.map((count, one) => {
    const share = everywhere[one] as number;
    return (count + MIXED * share) / ((known + MIXED) * share);
  });
  return {
    likelier: (row) => {
      let sum = 0;
      let rest = 1;
      const has = eachLanguage(catalogue, row, (one, share) => {
        sum += share * (ratio[one] as number);
        rest -= share;
      });
      // What may be in any language is as likely here as anywhere.
      return has ? asAnswer(Math.log(sum + rest), MUCH_LIKELIER) : Number.NaN;
    },
  };
};

const kept = new WeakMap<object, Float64Array>();

/** By language its share of the catalogue's tracks: asked with each request, changed by none. */
function sharesOf(catalogue: Catalogue, checkpoint: Engine['checkpoint']): Float64Array {
  const known = kept.get(catalogue.artistLanguages);
  if (known) return known;
  const sums = new Float64Array(catalogue.languageNames.length);
  for (let row = 0; row < catalogue.rows; row++) {
    if (row % PIECE === 0) checkpoint();
    eachLanguage(catalogue, row, (one, share) => {
      sums[one] = (sums[one] as number) + share;
    });
  }
  const all = sums.reduce((sum, value) => sum + value, 0);
  const shares = sums.map((sum) => Math.max(LEAST, sum / Math.max(1, all)));
  kept.set(catalogue.artistLanguages, shares);
  return shares;
}

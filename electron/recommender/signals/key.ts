// Whether a track mixes with the last known key by the Camelot wheel's rule.

import { keysMix } from '../../catalogue/key-wheel.ts';
import type { Signal } from './signal.ts';

export const key: Signal = ({ catalogue, profile }) => {
  const { key: end } = profile.end;
  if (end === null) return null;
  return {
    mixes: (row) => {
      const own = catalogue.key[row] ?? 0;
      return own === 0 ? Number.NaN : keysMix(own, end) ? 1 : 0;
    },
  };
};

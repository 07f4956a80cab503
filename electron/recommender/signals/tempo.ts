// How near a track's tempo is to the last tracks'. Half and double count as the same: 70 and 140 BPM carry one pulse,
// and estimators take one for the other. Gaussian in octaves; 6 % apart is about 0.6.

import type { Signal } from './signal.ts';

const WIDTH = 0.084;

export const tempo: Signal = ({ catalogue, profile }) => {
  const { tempo: end } = profile.end;
  if (end === null) return null;
  return {
    last: (row) => {
      const octaves = Math.log2((catalogue.tempo[row] ?? Number.NaN) / end);
      const apart = Math.abs(octaves - Math.round(octaves));
      return Math.exp(-((apart / WIDTH) ** 2) / 2);
    },
  };
};

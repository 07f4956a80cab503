// How near a track's energy is to the last tracks': 1 at the same, falling in a straight line.

import type { Signal } from './signal.ts';

export const energy: Signal = ({ catalogue, profile }) => {
  const { energy: end } = profile.end;
  if (end === null) return null;
  return { last: (row) => Math.max(0, 1 - Math.abs((catalogue.energy[row] ?? Number.NaN) - end)) };
};

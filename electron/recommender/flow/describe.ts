// Transitions as facts that can be told: of one, and of all of a list. Pure.

import type { FlowSummary, Transition } from '../../../shared/domain/flow.ts';
import type { Catalogue } from '../../catalogue/columns.ts';
import { keysMix, wheelName } from '../../catalogue/key-wheel.ts';
import { artistsOf } from '../profile.ts';
import { octavesApart } from './transition.ts';

/** What is known of a track for its flow; null: not known. BPM, wheel code, 0..1. */
export function valuesOf(catalogue: Catalogue, row: number) {
  const [tempo = Number.NaN, energy = Number.NaN, key = 0] = [
    catalogue.tempo[row],
    catalogue.energy[row],
    catalogue.key[row],
  ];
  return {
    tempo: Number.isNaN(tempo) ? null : tempo,
    energy: Number.isNaN(energy) ? null : energy,
    key: key === 0 ? null : key,
  };
}

/** @param from and `to`: rows; -1: a track that the catalogue does not have */
export function describeTransition(catalogue: Catalogue, from: number, to: number): Transition {
  const [a, b] = [valuesOf(catalogue, from), valuesOf(catalogue, to)];
  const [fromKey, toKey] = [wheelName(a.key ?? 0), wheelName(b.key ?? 0)];
  return {
    tempo: a.tempo === null || b.tempo === null ? null : { from: a.tempo, to: b.tempo },
    key:
      fromKey === null || toKey === null
        ? null
        : { from: fromKey, to: toKey, mixes: keysMix(a.key ?? 0, b.key ?? 0) },
    energy: a.energy === null || b.energy === null ? null : b.energy - a.energy,
  };
}

/** All transitions of a list of rows. O(n). */
export function summarise(catalogue: Catalogue, rows: readonly number[]): FlowSummary {
  const tempo: number[] = [];
  const energy: number[] = [];
  let [keysMixing, keysKnown, sameArtist] = [0, 0, 0];
  for (let i = 1; i < rows.length; i++) {
    const [from = -1, to = -1] = [rows[i - 1], rows[i]];
    const step = describeTransition(catalogue, from, to);
    if (step.tempo) tempo.push(2 ** octavesApart(step.tempo.from, step.tempo.to) - 1);
    if (step.energy !== null) energy.push(Math.abs(step.energy));
    if (step.key) keysKnown++;
    if (step.key?.mixes) keysMixing++;
    const artist = from < 0 ? undefined : artistsOf(catalogue, from)[0];
    if (artist !== undefined && to >= 0 && artistsOf(catalogue, to)[0] === artist) sameArtist++;
  }
  return {
    transitions: Math.max(0, rows.length - 1),
    tempoChange: mean(tempo),
    energyStep: mean(energy),
    ...{ keysMix: keysMixing, keysKnown, sameArtist },
  };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

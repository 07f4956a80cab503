import { describe, expect, it } from 'vitest';
import type { FlowSummary, Transition } from '../../shared/domain/flow.ts';
import { changeWords, gainsAnything, orderSentences, transitionText, unknownSentences } from './flow-text.ts';

const transition = (part: Partial<Transition>): Transition => ({
  tempo: null,
  key: null,
  energy: null,
  ...part,
});

describe('transitions in words', () => {
  it('tell what is known', () => {
    expect(
      transitionText({
        tempo: { from: 96.2, to: 97.8 },
        key: { from: '8A', to: '9A', mixes: true },
        energy: 0.05,
      }),
    ).toBe('96 → 98 BPM · 8A → 9A · energy +0.05');
    expect(transitionText(transition({ energy: -0.123 }))).toBe('energy −0.12');
    expect(transitionText(transition({ energy: 0.001 }))).toBe('same energy');
    expect(transitionText(transition({}))).toBe('tempo and energy not known');
  });

  it('name half and double time', () => {
    expect(transitionText(transition({ tempo: { from: 70, to: 141 } }))).toBe('70 → 141 BPM (double time)');
    expect(transitionText(transition({ tempo: { from: 140, to: 71 } }))).toBe('140 → 71 BPM (half time)');
    expect(transitionText(transition({ tempo: { from: 76, to: 112 } }))).toBe('76 → 112 BPM');
  });

  it('average what is known of several', () => {
    const several = [
      transition({ tempo: { from: 100, to: 110 }, energy: -0.2 }),
      null,
      transition({ tempo: { from: 100, to: 200 } }),
      transition({ energy: 0.1 }),
    ];
    expect(changeWords(several)).toBe('Track to track: tempo ±5 %, energy ±0.15.');
    expect(changeWords([null, transition({})])).toBe('Neither tempo nor energy is known here.');
  });
});

describe('an order in words', () => {
  it('gains what its sentences would show', () => {
    const gains = (change: Partial<FlowSummary>) => gainsAnything(before, { ...before, ...change });
    expect(gains({ tempoChange: 0.178, energyStep: 0.211 })).toBe(false);
    expect(gains({ tempoChange: 0.19, keysMix: 1, sameArtist: 3 })).toBe(false);
    expect(gains({ tempoChange: 0.17 })).toBe(true);
    expect(gains({ energyStep: 0.2 })).toBe(true);
    expect(gains({ keysMix: 3 })).toBe(true);
    expect(gains({ sameArtist: 1 })).toBe(true);
  });

  const before: FlowSummary = {
    ...{ transitions: 9, tempoChange: 0.181, energyStep: 0.214 },
    ...{ keysMix: 2, keysKnown: 6, sameArtist: 2 },
  };
  it('says what changes and keeps silent of what is not known', () => {
    const after = { ...before, tempoChange: 0.05, energyStep: 0.08, keysMix: 5, sameArtist: 0 };
    expect(orderSentences(before, after)).toEqual([
      'Tempo changes by 5 % from track to track, instead of 18 %.',
      'Energy changes by 0.08 instead of 0.21.',
      'Of 6 known changes of key 5 mix, instead of 2.',
      'The same artist comes twice in a row never, instead of 2 times.',
    ]);
    const unknown = { ...before, tempoChange: null, energyStep: null, keysKnown: 0 };
    expect(orderSentences(unknown, unknown)).toEqual([]);
  });

  it('says what is not known', () => {
    const itemIds = [1, 2, 3, 4];
    const of = (known: { tempo: number; energy: number; key: number }, unknown: number) =>
      unknownSentences({ itemIds, known, unknown });
    expect(of({ tempo: 4, energy: 4, key: 4 }, 0)).toEqual([]);
    expect(of({ tempo: 2, energy: 3, key: 0 }, 1)).toEqual([
      'Nothing is known of 1 track, which stays in its place.',
      'What is not known counts as average: tempo of 1 and key of all 3.',
    ]);
  });
});

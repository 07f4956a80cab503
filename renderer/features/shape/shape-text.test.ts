import { describe, expect, it } from 'vitest';
import type { Course } from '../../../shared/domain/feature-detail.ts';
import { courseSentence, coverageSentences, featureTitle, plainValue, valueText } from './shape-text.ts';

describe('coverage in words', () => {
  it('groups features by how many tracks have them, and says what none has', () => {
    const coverage = [
      { feature: 'energy' as const, known: 41 },
      { feature: 'valence' as const, known: 25 },
      { feature: 'tempo' as const, known: 25 },
      { feature: 'key' as const, known: 0 },
      { feature: 'mode' as const, known: 0 },
    ];
    expect(coverageSentences({ total: 41, coverage })).toEqual([
      'Every track has energy.',
      '25 of 41 tracks have valence and tempo.',
      'No track has key or mode.',
    ]);
  });
});

describe('the course in words', () => {
  const third = (mean: number | null) => ({ from: 0, to: 1, known: 1, mean, low: mean, high: mean });
  const course = (feature: Course['feature'], means: (number | null)[]): Course => ({
    feature,
    line: [],
    parts: [],
    thirds: means.map(third),
  });

  it('says how it opens, goes on and ends', () => {
    expect(courseSentence(course('energy', [0.4, 0.25, 0.1]))).toBe(
      'Energy: 0.40 at the opening, 0.25 in the middle, 0.10 at the end.',
    );
    expect(courseSentence(course('tempo', [120.4, 99.6, 80]))).toContain('120 BPM at the opening, 100 in');
  });

  it('says nothing of a third nobody measured, or of two tracks', () => {
    expect(courseSentence(course('energy', [0.4, null, 0.1]))).toBeNull();
    expect(courseSentence(course('energy', [0.4, 0.1]))).toBeNull();
  });
});

it('writes values with what they are measured in, and a dash for the unknown', () => {
  expect(plainValue('energy', 0.5)).toBe('0.50');
  expect(plainValue('tempo', null)).toBe('–');
  expect(valueText('tempo', 119.6)).toBe('120 BPM');
  expect(valueText('loudness', -7.2)).toBe('−7 dB');
  expect(featureTitle('timeSignature')).toBe('Time signature');
});

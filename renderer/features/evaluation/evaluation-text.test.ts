import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../shared/domain/evaluation.ts';
import { STRATEGIES } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { figureTexts, inTen, readingOf } from './evaluation-text.ts';

const figure = (mean: number) => ({ mean, low: mean / 2, high: mean * 2 });
const RECALL = [0.42, 0.3, 0.1, 0.16, 0.21];
const runOf = (lead: Evaluation['lead'], playlists = 40, recall = RECALL): Evaluation => ({
  ...{ at: '2026-01-02T03:04:05.000Z', version: '1.0.0', playlists, hidden: 200, chance: 0.02, lead },
  measured: STRATEGIES.map((strategy, i) => ({
    ...{
      strategy,
      ndcg: figure(0.4 - i / 10),
      recall: figure(recall[i]!),
      clicks: figure(i),
    },
  })),
});

describe('the reading of a run', () => {
  it('says in tenths what was found, by what, and by chance', () => {
    const [first, ...rest] = readingOf(runOf(null));
    const plain = first!.replace(/[\u2068\u2069]/g, '');
    expect(plain).toContain(
      'Segue had 4 in 10 among its first 500; the best of three simple methods 2 in 10',
    );
    expect(plain).toContain('By chance it would be hardly any');
    expect(rest).toEqual([]);
    expect([0.02, 0.96].map((share) => inTen(share))).toEqual([
      t('evaluation.hardly'),
      t('evaluation.nearlyAll'),
    ]);
  });

  it('makes no difference by rounding', () => {
    const reading = (own: number, simple: number) =>
      readingOf(runOf(null, 40, [own, 0.5, simple, 0.2, 0.1]))[0]!.replace(/[\u2068\u2069]/g, '');
    expect(reading(0.84, 0.85)).toContain('Segue had 8 in 10 among its first 500; the best of three');
    expect(reading(0.84, 0.85)).toContain('about as many');
    expect(reading(0.76, 0.84)).toContain('Segue had 7.6 in 10 among its first 500');
    expect(reading(0.76, 0.84)).toContain('methods 8.4 in 10');
  });

  it('claims no more than the interval holds, and warns of few playlists', () => {
    const second = (low: number, high: number) => readingOf(runOf({ mean: 1.5, low, high }))[1];
    expect(second(1.1, 2)).toBe(t('evaluation.ahead', { times: '1.5' }));
    expect(second(0.9, 2)).toBe(t('evaluation.even', { times: '1.5' }));
    expect(second(0.3, 0.9)).toBe(t('evaluation.behind', { times: '1.5' }));
    expect(readingOf(runOf(null, 7)).at(-1)).toBe(t('evaluation.few', { count: 7 }));
  });

  it('has short figures', () => {
    const texts = figureTexts('recall', figure(0.42)).map((text) => text.replace(/[\u2068\u2069]/g, ''));
    expect(texts).toEqual(['42 %', '21 to 84']);
    expect(figureTexts('ndcg', figure(0.4))[0]).toBe('0.40');
  });
});

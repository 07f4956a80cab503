// A run in plain words and short figures.

import type { Evaluation } from '../../../shared/domain/evaluation.ts';
import { FEW_PLAYLISTS } from '../../../shared/domain/evaluation-limits.ts';
import { isPlain, STRATEGIES } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { decimal } from '../../ui/format.ts';

type Measured = Evaluation['measured'][number];
type Strategy = Measured['strategy'];
type Figure = Measured['ndcg'];

const NONE: Figure = { mean: 0, low: 0, high: 0 };

export const measuredOf = (run: Evaluation, strategy: Strategy): Measured =>
  run.measured.find((one) => one.strategy === strategy) ?? {
    strategy,
    ndcg: NONE,
    recall: NONE,
    clicks: NONE,
  };

/** Shares less apart than this are told as the same, and less than that with a decimal: rounded they would mislead. */
const ALIKE = 0.03;
const NEAR = 0.15;

/** "4 in 10", "4.2 in 10" with a decimal, "hardly any", "nearly all". @param share 0..1 */
export function inTen(share: number, decimals = 0): string {
  if (share < 0.05) return t('evaluation.hardly');
  if (share > 0.95) return t('evaluation.nearlyAll');
  return t('evaluation.inTen', { n: Number((10 * share).toFixed(decimals)) });
}

/** What a run says, in sentences. */
export function readingOf(run: Evaluation): string[] {
  const recallOf = (strategy: Strategy) => measuredOf(run, strategy).recall.mean;
  const own = recallOf('hybrid');
  const simple = Math.max(...STRATEGIES.filter(isPlain).map(recallOf));
  const apart = Math.abs(own - simple);
  const decimals = apart < NEAR ? 1 : 0;
  const reading =
    apart < ALIKE
      ? t('evaluation.reading.alike', { own: inTen(own), chance: inTen(run.chance) })
      : t('evaluation.reading', {
          own: inTen(own, decimals),
          simple: inTen(simple, decimals),
          chance: inTen(run.chance),
        });
  const few = run.playlists < FEW_PLAYLISTS ? [t('evaluation.few', { count: run.playlists })] : [];
  if (!run.lead) return [reading, ...few];
  const { low, high } = run.lead;
  const way = low > 1 ? 'ahead' : high < 1 ? 'behind' : 'even';
  return [reading, t(`evaluation.${way}`, { times: decimal(run.lead.mean, 1) }), ...few];
}

/** The figure, and where it would be for other playlists of the kind. */
export function figureTexts(kind: 'recall' | 'ndcg' | 'clicks', figure: Figure): [string, string] {
  const short = (value: number) =>
    kind === 'recall' ? String(Math.round(100 * value)) : decimal(value, kind === 'ndcg' ? 2 : 1);
  const own = short(figure.mean);
  return [
    kind === 'recall' ? t('evaluation.percent', { percent: own }) : own,
    t('evaluation.interval', { low: short(figure.low), high: short(figure.high) }),
  ];
}

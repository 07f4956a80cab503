// The Shape tab's numbers and lists as people read them.

import type { Course, FeatureDetail } from '../../../shared/domain/feature-detail.ts';
import type { FeatureName } from '../../../shared/domain/features.ts';
import { perLocale, t } from '../../../shared/messages/index.ts';
import { decimal, listed } from '../../ui/format.ts';

/** 0.42, or whole BPM and dB; unknown is a dash. */
export function plainValue(feature: FeatureName, value: number | null): string {
  if (value === null) return '–';
  return feature === 'tempo' || feature === 'loudness' ? decimal(value, 0) : decimal(value, 2);
}

/** The same with its unit. */
export function valueText(feature: FeatureName, value: number): string {
  const text = plainValue(feature, value);
  if (feature === 'tempo') return t('spread.bpm', { value: text });
  return feature === 'loudness' ? t('spread.db', { value: text }) : text;
}

export function featureTitle(feature: FeatureName): string {
  const name = t(`feature.${feature}`);
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

const choice = perLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** What every track has, what some have, and what none has: a sentence each, the features of one count together. */
export function coverageSentences({ total, coverage }: Pick<FeatureDetail, 'total' | 'coverage'>): string[] {
  const counts = [...new Set(coverage.map(({ known }) => known))].sort((a, b) => b - a);
  return counts.map((known) => {
    const names = coverage.filter((one) => one.known === known).map(({ feature }) => t(`feature.${feature}`));
    if (known === 0) return t('coverage.none', { features: choice().format(names) });
    const features = listed(names);
    return known === total
      ? t('coverage.all', { features })
      : t('coverage.some', { known, count: total, features });
  });
}

/** "Energy: 0.40 at the opening, ..." where all three thirds are known and there are tracks enough to differ. */
export function courseSentence({ feature, thirds }: Course): string | null {
  const [opening, middle, end] = thirds.map(({ mean }) => plainValue(feature, mean));
  if (thirds.length < 3 || thirds.some(({ mean }) => mean === null)) return null;
  return t(`course.thirds.${feature}`, { opening, middle, end });
}

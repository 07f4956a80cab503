// A feature's value and its source in words.

import { FEATURE_SOURCES } from '../../../shared/domain/feature-source-ids.ts';
import type { FeatureName } from '../../../shared/domain/features.ts';
import { t } from '../../../shared/messages/index.ts';
import { decimal } from '../../ui/format.ts';

const PITCHES = ['c', 'cs', 'd', 'ds', 'e', 'f', 'fs', 'g', 'gs', 'a', 'as', 'b'] as const;

export function valueText(feature: FeatureName, value: number): string {
  const pitch = feature === 'key' ? PITCHES[value] : undefined;
  if (pitch) return t(`pitch.${pitch}`);
  if (feature === 'mode') return t(value === 1 ? 'mode.major' : 'mode.minor');
  if (feature === 'timeSignature') return String(value);
  return decimal(value, feature === 'tempo' || feature === 'loudness' ? 1 : 2);
}

/** A source that this version does not know is called as it is in the library. */
export function sourceText(source: string): string {
  const known = FEATURE_SOURCES.find((id) => id === source);
  return known ? t(`features.source.${known}`) : source;
}

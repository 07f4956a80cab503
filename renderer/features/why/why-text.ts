// The parts of a score in words and figures.

import type { Fact } from '../../../shared/domain/why.ts';
import { t, withLanguage } from '../../../shared/messages/index.ts';
import { clock, decimal } from '../../ui/format.ts';

export function factText({ code, params }: Fact): string {
  if (code !== 'duration') return t(`fact.${code}`, withLanguage(params));
  return t('fact.duration', { own: clock(Number(params.ms)), typical: clock(Number(params.mean)) });
}

/** 12.3, with a true minus. @param tenths whole tenths */
export const pointsText = (tenths: number): string => decimal(tenths / 10, 1);

// What a playlist is steered by beyond the slider, one entry a thing that can be taken back, in words.

import { RADAR_AXES } from '../../../shared/domain/features.ts';
import { namesText } from '../../../shared/domain/names.ts';
import {
  activeFilters,
  type FilterName,
  type Filters,
  NEUTRAL,
  NO_FILTERS,
  type Range,
  STEERED_WEIGHTS,
  type Steering,
} from '../../../shared/domain/steering-defaults.ts';
import { languageName, t } from '../../../shared/messages/index.ts';
import { clock } from '../../ui/format.ts';

export interface SteeredBy {
  id: string;
  text: string;
  filter: FilterName | null;
  /** Steering without it. */
  without: Partial<Steering>;
}

/** Seconds as 3:30, and back; minutes without a colon. NaN for what is neither. */
export const lengthText = (seconds: number): string => clock(seconds * 1000);
export function readLength(text: string): number {
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(text);
  if (!parts) return text === '' ? Number.NaN : Number(text) * 60;
  const [, hours = '0', minutes, seconds] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

export function weightText(weight: number): string {
  if (weight === 1) return t('steer.weight.usual');
  if (weight < 1) return t(weight === 0 ? 'steer.weight.none' : 'steer.weight.less');
  return t(weight < 2 ? 'steer.weight.more' : 'steer.weight.most');
}

export function filterText(filters: Filters, name: FilterName): string {
  switch (name) {
    case 'genresKept':
      return t('chip.only', { names: namesText(filters.genresKept) });
    case 'genresOut':
      return t('chip.out', { names: namesText(filters.genresOut) });
    case 'artistsKept':
      return t('chip.only', { names: namesText(filters.artistsKept.map((artist) => artist.name)) });
    case 'artistsOut':
      return t('chip.out', { names: namesText(filters.artistsOut.map((artist) => artist.name)) });
    case 'languagesKept':
      return t('chip.only', { names: namesText(filters.languagesKept.map(languageName)) });
    case 'languagesOut':
      return t('chip.out', { names: namesText(filters.languagesOut.map(languageName)) });
    case 'explicit':
      return t('chip.explicit');
    default:
      return rangeText(t(`steer.${name}`), filters[name], name === 'length' ? lengthText : String);
  }
}

function rangeText(what: string, { from, to }: Range, show: (value: number) => string): string {
  if (from === null) return t('chip.to', { what, to: show(to ?? 0) });
  if (to === null) return t('chip.from', { what, from: show(from) });
  return t('chip.between', { what, from: show(from), to: show(to) });
}

export function steeredBy({
  filters,
  shape,
  weights,
  caps,
  versions,
  strategy,
  nearest,
  pools,
}: Steering): SteeredBy[] {
  const found: SteeredBy[] = activeFilters(filters).map((filter) => ({
    ...{ id: filter, filter, text: filterText(filters, filter) },
    without: { filters: { ...filters, [filter]: NO_FILTERS[filter] } },
  }));
  const add = (id: string, text: string, without: Partial<Steering>) =>
    found.push({ id, text, filter: null, without });
  for (const axis of RADAR_AXES) {
    const percent = shape[axis];
    const params = { axis: t(`axis.long.${axis}`), percent };
    if (percent !== null) add(axis, t('chip.shape', params), { shape: { ...shape, [axis]: null } });
  }
  for (const name of STEERED_WEIGHTS) {
    if (weights[name] === 1) continue;
    const params = { name: t(`steer.weight.${name}`), how: weightText(weights[name]) };
    add(`weight-${name}`, t('chip.weight', params), { weights: { ...weights, [name]: 1 } });
  }
  for (const cap of ['artist', 'album'] as const) {
    const count = caps[cap];
    if (count !== null) add(cap, t(`chip.cap.${cap}`, { count }), { caps: { ...caps, [cap]: null } });
  }
  if (pools !== null) add('pools', t('chip.pools', { count: pools.length }), { pools: null });
  if (versions) add('versions', t('chip.versions'), { versions: false });
  if (strategy !== NEUTRAL.strategy) {
    const text = t('chip.strategy', { name: t(`steer.strategy.${strategy}`) });
    add('strategy', text, { strategy: NEUTRAL.strategy });
  }
  if (strategy === 'nearest') {
    const { each, artists } = nearest;
    if (each !== null)
      add('nearest-each', t('chip.nearest.each', { count: each }), { nearest: { ...nearest, each: null } });
    if (!artists)
      add('nearest-artists', t('chip.nearest.artists'), { nearest: { ...nearest, artists: true } });
  }
  return found;
}

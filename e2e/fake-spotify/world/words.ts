// Names for what is made up: any script, accents, right to left, emoji, punctuation, very long.

import type { Random } from '../../../scripts/torture/random.ts';

const HEADS = [
  'Blue',
  'Night',
  'Paper',
  'Slow',
  'Café',
  'Über',
  'Small',
  'Último',
  'Øde',
  'Żółty',
  'Far',
  'Glass',
];
const TAILS = [
  'River',
  'Song',
  'Machine',
  'Lights',
  'Étude',
  'Straße',
  'Garden',
  'Señal',
  'Fjord',
  'Letter',
  'Hours',
];
const FOREIGN = [
  '東京の夜',
  'Тихая вода',
  'שיר לילה',
  'أغنية',
  '밤바다',
  'Σιωπή',
  'गीत',
  'เพลง',
  '🎹🌊',
  "Don't (Stop)",
  '=1+1',
];

export function name(random: Random): string {
  if (random.chance(0.12)) return `${random.pick(FOREIGN)} ${random.below(100)}`;
  return `${random.pick(HEADS)} ${random.pick(TAILS)} ${random.below(1000)}`;
}

export const GENRES = ['ambient', 'indie rock', 'jazz', 'techno', 'folk', 'hip hop', 'classical', 'soul'];

// Transitions in words.

import type { FlowSummary, OrderReply, Transition } from '../../shared/domain/flow.ts';
import { t } from '../../shared/messages/index.ts';
import { decimal, listed } from '../ui/format.ts';

/** "+0.05", "−0.12". */
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 2)}`;
/** Near enough to half or double time to be called so. */
const SAME_PULSE = 0.1;
/** Steps of energy that are read as none. */
const SAME_ENERGY = 0.005;

function tempoText({ from, to }: NonNullable<Transition['tempo']>): string {
  const octaves = Math.log2(to / from);
  const named = Math.abs(octaves) > 0.5 && tempoChange({ from, to }) < SAME_PULSE;
  const key = named ? (octaves < 0 ? 'flow.tempo.half' : 'flow.tempo.double') : 'flow.tempo';
  return t(key, { from: Math.round(from), to: Math.round(to) });
}

/** "96 → 98 BPM · 8A → 9A · energy +0.05": what is known of it. */
export function transitionText({ tempo, key, energy }: Transition): string {
  const parts = [
    tempo && tempoText(tempo),
    key && t('flow.key', { from: key.from, to: key.to }),
    energy !== null &&
      (Math.abs(energy) < SAME_ENERGY ? t('flow.energy.same') : t('flow.energy', { step: signed(energy) })),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(' · ') : t('flow.unknown');
}

const percent = (share: number): string => String(Math.round(100 * share));
const twoDecimals = (value: number): string => decimal(value, 2);

/** How much tempo and energy change from track to track, over transitions of which they are known. */
export function changeWords(transitions: readonly (Transition | null)[]): string {
  const tempo = transitions.flatMap((one) => (one?.tempo ? [tempoChange(one.tempo)] : []));
  const energy = transitions.flatMap((one) => (one && one.energy !== null ? [Math.abs(one.energy)] : []));
  const words = [
    ...(tempo.length > 0 ? [t('flow.words.tempo', { percent: percent(mean(tempo)) })] : []),
    ...(energy.length > 0 ? [t('flow.words.energy', { step: decimal(mean(energy), 2) })] : []),
  ];
  return words.length > 0 ? t('flow.words', { changes: words.join(', ') }) : t('flow.chart.unknown');
}

/** As a share of the tempo, half and double time taken for the same. */
function tempoChange({ from, to }: NonNullable<Transition['tempo']>): number {
  const octaves = Math.log2(to / from);
  return 2 ** Math.abs(octaves - Math.round(octaves)) - 1;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What an order changes, a sentence for each value that is known. */
export function orderSentences(before: FlowSummary, after: FlowSummary): string[] {
  const times = (count: number) => t('order.times', { count });
  const both = (name: 'tempoChange' | 'energyStep', text: (value: number) => string) => {
    const [own, other] = [after[name], before[name]];
    return own === null || other === null ? null : { after: text(own), before: text(other) };
  };
  const tempo = both('tempoChange', percent);
  const energy = both('energyStep', twoDecimals);
  return [
    tempo && t('order.tempo', tempo),
    energy && t('order.energy', energy),
    after.keysKnown > 0 &&
      t('order.keys', { count: after.keysKnown, after: after.keysMix, before: before.keysMix }),
    after.sameArtist !== before.sameArtist &&
      t('order.artists', { after: times(after.sameArtist), before: times(before.sameArtist) }),
  ].filter((sentence) => typeof sentence === 'string');
}

/** Whether an order is better in anything, as far as its sentences would show. */
export function gainsAnything(before: FlowSummary, after: FlowSummary): boolean {
  const smaller = (own: number | null, other: number | null, text: (value: number) => string) =>
    own !== null && other !== null && own < other && text(own) !== text(other);
  return (
    smaller(after.tempoChange, before.tempoChange, percent) ||
    smaller(after.energyStep, before.energyStep, twoDecimals) ||
    after.keysMix > before.keysMix ||
    after.sameArtist < before.sameArtist
  );
}

/** What is not known of how many tracks, and what comes of it: a sentence each, none where everything is known. */
export function unknownSentences({ known, unknown, itemIds }: Unknown): string[] {
  const total = itemIds.length - unknown;
  const parts = (['tempo', 'energy', 'key'] as const).flatMap((name) => {
    const count = total - known[name];
    if (count === 0) return [];
    return count === total
      ? [t('order.unknown.all', { what: t(`feature.${name}`), count })]
      : [t(`order.unknown.${name}`, { count })];
  });
  return [
    ...(unknown > 0 ? [t('order.stay', { count: unknown })] : []),
    ...(parts.length > 0 ? [t('order.unknown', { parts: listed(parts) })] : []),
  ];
}
type Unknown = Pick<OrderReply, 'known' | 'unknown' | 'itemIds'>;

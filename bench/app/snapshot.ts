// What a heap snapshot holds, by who decides how much it is: the app's scripts, or V8 and Chromium.

import * as z from 'zod';

/** Bytes. */
export interface SnapshotSizes {
  used: number;
  /** Objects, arrays, strings, closures and the page's nodes: `used` without V8's code and its own, and without these: */
  made: number;
  /** Chromium's diary of the page's speed; see `TIMELINE`. */
  timeline: number;
  /**
   * Tables of WeakMaps and WeakSets. V8 makes one larger when it is full, entries that wait for a collection included, and
   * hardly ever smaller: its size says how much passed between two collections. What its entries hold counts as made.
   */
  weakTables: number;
}

/** V8's names for the kinds of what it keeps for itself. */
const V8S_OWN = new Set(['code', 'hidden', 'object shape', 'synthetic']);
/**
 * Entries that Chromium adds to a page's performance timeline whether anybody asks for them or not: slow events, elements
 * with `elementtiming` and layout shifts up to 150 of each, long tasks and long frames up to 200, with what they point to.
 * No script can empty it, and how fast it fills says how slow the machine is. Marks and measures are made by scripts.
 */
const TIMELINE = new Set([
  'PerformanceEventTiming',
  'PerformanceElementTiming',
  'LayoutShift',
  'LayoutShiftAttribution',
  'PerformanceLongTaskTiming',
  'TaskAttributionTiming',
  'PerformanceLongAnimationFrameTiming',
  'PerformanceScriptTiming',
]);
const WEAK = new Set(['WeakMap', 'WeakSet']);

const numbers = z.custom<number[]>(Array.isArray);
const kinds = z.tuple([z.array(z.string())], z.unknown());
const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: kinds,
      edge_fields: z.array(z.string()),
      edge_types: kinds,
    }),
  }),
  nodes: numbers,
  edges: numbers,
  strings: z.custom<string[]>(Array.isArray),
});

/** @param text as the inspector sends it */
export function sizesIn(text: string): SnapshotSizes {
  const { snapshot, nodes, edges, strings } = snapshotSchema.parse(JSON.parse(text));
  const { node_fields: fields, node_types, edge_fields: edgeFields, edge_types } = snapshot.meta;
  const [type, name, size, edgeCount] = placesOf(fields, ['type', 'name', 'self_size', 'edge_count']);
  const [edgeType, edgeName, edgeTo] = placesOf(edgeFields, ['type', 'name_or_index', 'to_node']);
  const at = (list: readonly number[], place: number) => list[place] ?? 0;
  const sum: SnapshotSizes = { used: 0, made: 0, timeline: 0, weakTables: 0 };
  let edge = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const bytes = at(nodes, node + size);
    const kind = node_types[0][at(nodes, node + type)] ?? '';
    const called = strings[at(nodes, node + name)] ?? '';
    const edgesEnd = edge + at(nodes, node + edgeCount) * edgeFields.length;
    sum.used += bytes;
    if (kind === 'native' && TIMELINE.has(called)) sum.timeline += bytes;
    else if (!V8S_OWN.has(kind)) sum.made += bytes;
    for (; edge < edgesEnd; edge += edgeFields.length) {
      const isTable =
        kind === 'object' &&
        WEAK.has(called) &&
        edge_types[0][at(edges, edge + edgeType)] === 'internal' &&
        strings[at(edges, edge + edgeName)] === 'table';
      if (isTable) sum.weakTables += at(nodes, at(edges, edge + edgeTo) + size);
    }
  }
  sum.made -= sum.weakTables;
  return sum;
}

const placesOf = <const Names extends readonly string[]>(fields: readonly string[], names: Names) =>
  names.map((name) => fields.indexOf(name)) as { [Place in keyof Names]: number };

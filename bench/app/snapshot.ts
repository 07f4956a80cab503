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
  /** What ended transitions keep, elements that are gone; see `keptByTransitions`. Not in the others, except `used`. */
  transitions: number;
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

/** @param text as the inspector sends it */
export function sizesIn(text: string): SnapshotSizes {
  const graph = graphIn(text);
  const kept = keptByTransitions(graph);
  const sum: SnapshotSizes = { used: 0, made: 0, timeline: 0, weakTables: 0, transitions: 0 };
  for (let node = 0; node < graph.count; node++) {
    const [bytes, kind, called] = [graph.size(node), graph.kind(node), graph.called(node)];
    sum.used += bytes;
    if (kept(node)) {
      sum.transitions += bytes;
      continue;
    }
    if (kind === 'native' && TIMELINE.has(called)) sum.timeline += bytes;
    else if (!V8S_OWN.has(kind)) sum.made += bytes;
    if (kind !== 'object' || !WEAK.has(called)) continue;
    for (const edge of graph.edgesOf(node)) {
      const isTable = graph.edgeKind(edge) === 'internal' && graph.edgeCalled(edge) === 'table';
      if (isTable) sum.weakTables += graph.size(graph.to(edge));
    }
  }
  sum.made -= sum.weakTables;
  return sum;
}

/**
 * What nothing holds but CSS transitions in Chromium's list of what is under way. Chromium 130, the development runtime's,
 * leaves one there for ever that is cancelled after its `finished` was asked for (crbug.com/383016426; Chromium 149 does
 * not), and with it what it moved: every toast that closes by itself, as Base UI takes it away in the moment in which its
 * transitions finish. How many do in a run depends on how slow the machine is. What a script holds too counts as made.
 */
function keptByTransitions({ count, called, edgesOf, to, reachedFrom }: Graph): (node: number) => boolean {
  const entries = new Set<number>();
  for (let node = 0; node < count; node++) {
    if (called(node) !== 'Pending activities') continue;
    for (const list of edgesOf(node)) {
      for (const edge of edgesOf(to(list))) if (called(to(edge)) === 'CSSTransition') entries.add(edge);
    }
  }
  if (entries.size === 0) return () => false;
  const byThem = reachedFrom(Array.from(entries, to));
  const otherwise = reachedFrom([ROOT], entries);
  return (node) => byThem[node] === 1 && otherwise[node] !== 1;
}

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

type Graph = ReturnType<typeof graphIn>;
const ROOT = 0;

/** Nodes count from 0, and so do the edges from all of them, in the nodes' order. */
function graphIn(text: string) {
  const { snapshot, nodes, edges, strings } = snapshotSchema.parse(JSON.parse(text));
  const { node_fields: fields, node_types, edge_fields: edgeFields, edge_types } = snapshot.meta;
  const [type, name, size, edgeCount] = placesOf(fields, ['type', 'name', 'self_size', 'edge_count']);
  const [edgeType, edgeName, edgeTo] = placesOf(edgeFields, ['type', 'name_or_index', 'to_node']);
  const count = nodes.length / fields.length;
  const of = (node: number, place: number) => nodes[node * fields.length + place] ?? 0;
  const ofEdge = (edge: number, place: number) => edges[edge * edgeFields.length + place] ?? 0;
  const firstEdges = new Uint32Array(count + 1);
  for (let node = 0; node < count; node++)
    firstEdges[node + 1] = (firstEdges[node] ?? 0) + of(node, edgeCount);

  function* edgesOf(node: number): Iterable<number> {
    const end = firstEdges[node + 1] ?? 0;
    for (let edge = firstEdges[node] ?? 0; edge < end; edge++) yield edge;
  }
  const edgeKind = (edge: number) => edge_types[0][ofEdge(edge, edgeType)] ?? '';
  const to = (edge: number) => ofEdge(edge, edgeTo) / fields.length;

  /** 1 for each node that `starts` hold, themselves too, in any way but by the edges `without`. */
  function reachedFrom(starts: number[], without: ReadonlySet<number> = new Set()): Uint8Array {
    const reached = new Uint8Array(count);
    const open = [...starts];
    for (const node of open) reached[node] = 1;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const edge of edgesOf(node)) {
        const next = to(edge);
        if (reached[next] === 1 || without.has(edge) || edgeKind(edge) === 'weak') continue;
        reached[next] = 1;
        open.push(next);
      }
    }
    return reached;
  }

  return {
    count,
    kind: (node: number) => node_types[0][of(node, type)] ?? '',
    called: (node: number) => strings[of(node, name)] ?? '',
    size: (node: number) => of(node, size),
    edgesOf,
    edgeKind,
    /** Only for edges that have a name. */
    edgeCalled: (edge: number) => strings[ofEdge(edge, edgeName)] ?? '',
    to,
    reachedFrom,
  };
}

const placesOf = <const Names extends readonly string[]>(fields: readonly string[], names: Names) =>
  names.map((name) => fields.indexOf(name)) as { [Place in keyof Names]: number };

import { expect, it } from 'vitest';
import { sizesIn } from './snapshot.ts';

const strings = [
  '',
  'Map',
  'PerformanceEventTiming',
  'PerformanceMark',
  'HTMLDivElement',
  'WeakMap',
  'table',
];
const kinds = ['hidden', 'object', 'native', 'code', 'array'];
const edgeKinds = ['internal', 'property'];
const meta = {
  node_fields: ['type', 'name', 'id', 'self_size', 'edge_count'],
  node_types: [kinds, 'string', 'number', 'number', 'number'],
  edge_fields: ['type', 'name_or_index', 'to_node'],
  edge_types: [edgeKinds, 'string_or_number', 'node'],
};

/** Each node with its kind, name, size and what it points to: kind, name and number of the node. */
type Node = [kind: string, name: string, size: number, ...edges: [kind: string, name: string, to: number][]];

function snapshotOf(...nodes: Node[]): string {
  return JSON.stringify({
    snapshot: { meta },
    strings,
    nodes: nodes.flatMap(([kind, name, size, ...edges], id) => [
      ...[kinds.indexOf(kind), strings.indexOf(name), id],
      ...[size, edges.length],
    ]),
    edges: nodes.flatMap(([, , , ...edges]) =>
      edges.flatMap(([kind, name, to]) => [
        ...[edgeKinds.indexOf(kind), strings.indexOf(name)],
        to * meta.node_fields.length,
      ]),
    ),
  });
}

it('tells what scripts made from V8’s own and from the page’s diary of its speed', () => {
  const snapshot = snapshotOf(
    ['object', 'Map', 10],
    ['native', 'HTMLDivElement', 20],
    ['native', 'PerformanceEventTiming', 40],
    ['native', 'PerformanceMark', 80], // only a script makes one
    ['object', 'PerformanceEventTiming', 160], // of a script's own
    ['hidden', '', 320],
    ['code', 'Map', 640],
  );
  expect(sizesIn(snapshot)).toEqual({ used: 1270, made: 270, timeline: 40, weakTables: 0 });
});

it('counts what the entries of a WeakMap hold, and not the room its table has', () => {
  const snapshot = snapshotOf(
    ['object', 'Map', 1, ['internal', 'table', 3]],
    ['object', 'WeakMap', 2, ['property', 'Map', 0], ['internal', 'table', 2]],
    ['array', '', 4, ['internal', '', 4]],
    ['array', '', 8],
    ['object', 'Map', 16, ['property', 'table', 2]],
  );
  expect(sizesIn(snapshot)).toEqual({ used: 31, made: 27, timeline: 0, weakTables: 4 });
});

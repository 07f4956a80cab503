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
  'Pending activities',
  'CSSTransition',
  'MutationObserver',
];
const kinds = ['hidden', 'object', 'native', 'code', 'array', 'synthetic'];
const edgeKinds = ['internal', 'property', 'weak'];
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
  expect(sizesIn(snapshot)).toEqual({ used: 1270, made: 270, timeline: 40, weakTables: 0, transitions: 0 });
});

it('counts what the entries of a WeakMap hold, and not the room its table has', () => {
  const snapshot = snapshotOf(
    ['object', 'Map', 1, ['internal', 'table', 3]],
    ['object', 'WeakMap', 2, ['property', 'Map', 0], ['internal', 'table', 2]],
    ['array', '', 4, ['internal', '', 4]],
    ['array', '', 8],
    ['object', 'Map', 16, ['property', 'table', 2]],
  );
  expect(sizesIn(snapshot)).toEqual({ used: 31, made: 27, timeline: 0, weakTables: 4, transitions: 0 });
});

it('tells what only transitions keep that Chromium takes for unfinished from what is held', () => {
  const snapshot = snapshotOf(
    ['synthetic', '', 1, ['internal', '', 1], ['property', '', 6], ['weak', '', 4]],
    ['native', 'Pending activities', 2, ['internal', '', 2]],
    ['native', '', 4, ['internal', '', 3], ['internal', '', 5], ['internal', '', 8]],
    ['native', 'CSSTransition', 8, ['internal', '', 4]],
    ['native', 'HTMLDivElement', 16, ['internal', '', 3], ['property', '', 6], ['property', '', 9]], // gone
    ['native', 'CSSTransition', 32, ['internal', '', 6]], // of one that is there
    ['native', 'HTMLDivElement', 64, ['internal', '', 7]],
    ['native', 'CSSTransition', 128],
    ['native', 'MutationObserver', 256, ['internal', '', 11]],
    ['object', 'WeakMap', 512, ['internal', 'table', 10]], // of the element that is gone
    ['array', '', 1024],
    ['native', 'HTMLDivElement', 2048], // gone, kept by a script's own
  );
  const { transitions, ...others } = sizesIn(snapshot);
  expect(transitions).toBe(8 + 16 + 32 + 512 + 1024);
  expect(others).toEqual({ used: 4095, made: 2 + 4 + 64 + 128 + 256 + 2048, timeline: 0, weakTables: 0 });
});

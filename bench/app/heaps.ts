// What the app's JavaScript heaps hold once their garbage is collected.

import * as z from 'zod';
import { askHeaps } from './inspectors.ts';
import type { DrivenApp } from './launch.ts';

/** Bytes. */
export interface HeapUse {
  heap: string;
  used: number;
}

const usageSchema = z.object({ usedSize: z.number() });

export async function collectHeaps(driven: DrivenApp): Promise<HeapUse[]> {
  const answers = await askHeaps(driven, ['HeapProfiler.collectGarbage', 'Runtime.getHeapUsage']);
  return answers.map(({ heap, results }) => ({ heap, used: usageSchema.parse(results.at(-1)).usedSize }));
}

/** Bytes. */
export interface HeapContents extends HeapUse {
  /** Objects, arrays, strings, closures and the page's nodes: without V8's code and what it keeps for itself. */
  made: number;
}

/** V8's names for the kinds of what it keeps for itself. */
const V8S_OWN = new Set(['code', 'hidden', 'object shape', 'synthetic']);

const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())], z.unknown()),
    }),
  }),
  nodes: z.custom<number[]>(Array.isArray),
});

/**
 * Tells what scripts made from the rest, by a snapshot of each heap: V8 compiles a function once it has run often, and
 * again for other types, for hours of use, and that code counts as heap without saying what the app keeps.
 */
export async function heapContents(driven: DrivenApp): Promise<HeapContents[]> {
  const answers = await askHeaps(driven, ['HeapProfiler.collectGarbage', 'HeapProfiler.takeHeapSnapshot']);
  return answers.map(({ heap, snapshot }) => ({ heap, ...sizes(snapshot) }));
}

function sizes(text: string): { used: number; made: number } {
  const { snapshot, nodes } = snapshotSchema.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let [used, made] = [0, 0];
  for (let node = 0; node < nodes.length; node += fields.length) {
    const bytes = nodes[node + size] ?? 0;
    used += bytes;
    if (!V8S_OWN.has(types[0][nodes[node + kind] ?? 0] ?? '')) made += bytes;
  }
  return { used, made };
}

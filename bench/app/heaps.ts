// What the app's JavaScript heaps hold once their garbage is collected.

import * as z from 'zod';
import { askHeaps } from './inspectors.ts';
import type { DrivenApp } from './launch.ts';
import { type SnapshotSizes, sizesIn } from './snapshot.ts';

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

/**
 * Tells what scripts made from the rest, by a snapshot of each heap: V8 compiles a function once it has run often, and
 * again for other types, for hours of use, and that code counts as heap without saying what the app keeps.
 */
export async function heapContents(driven: DrivenApp): Promise<(SnapshotSizes & { heap: string })[]> {
  const answers = await askHeaps(driven, ['HeapProfiler.collectGarbage', 'HeapProfiler.takeHeapSnapshot']);
  return answers.map(({ heap, snapshot }) => ({ heap, ...sizesIn(snapshot) }));
}

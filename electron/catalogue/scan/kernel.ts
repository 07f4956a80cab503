// Runs scan.wasm over a shared memory: lays out the memory, places snapshots in it, and scans in chunks so that a
// newer request is seen between them. Runs in the suggestion thread.
//
// Layout: [0, SCRATCH) the request's tables; behind them snapshots, each with the vectors, the patterns and room for
// the distances of one scan. A new snapshot is placed before the published one if it fits there, else behind it, so that the
// published one stays whole until the new one is; WebAssembly memory grows, but never shrinks.

import { SegueError } from '../../../shared/domain/result.ts';
import { type ScanQuery, tables } from './query.ts';

const PAGE = 65_536;
export const MAX_PAGES = 65_536;
const TABLES_AT = 1024;
const SCRATCH = 1 << 20;
/** Rows x query vectors a call: about 2 ms at 64 dimensions, so that a cancel is seen within 5 ms. */
const CHUNK_WORK = 65_536;

/** Distances a row that a scan may write: the room for them is set aside with the snapshot. */
export const MAX_LINES = 2;

type Scan = (
  vectors: number,
  patterns: number,
  rows: number,
  dims: number,
  weights: number,
  queries: number,
  count: number,
  near: number,
  constants: number,
  patternCount: number,
  inverses: number,
  out: number,
  stride: number,
) => void;

export interface Region {
  rows: number;
  dims: number;
  vectorsAt: number;
  patternAt: number;
  outAt: number;
  end: number;
}

/** The memory that main creates and hands to the thread: one page now, 4 GiB of addresses at most. */
export function createScanMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: SCRATCH / PAGE, maximum: MAX_PAGES, shared: true });
}

export interface Kernel {
  memory: WebAssembly.Memory;
  /** Room for a snapshot that leaves `keep` untouched. @throws SegueError `snapshot-failed` when memory is full */
  place(rows: number, dims: number, keep: Region | null): Region;
  /**
   * Masked distances of all rows to the nearest of the query's first `near` vectors, and to each of the others: see
   * [Note: Masked distance].
   * @param checkpoint called before each chunk; throws to end the scan
   * @returns a view, (count - near + 1) x rows, valid until the next scan
   */
  scan(region: Region, query: ScanQuery, checkpoint: () => void): Float32Array;
}

/** @param wasm bytes of scan.wasm */
export function createKernel(wasm: Uint8Array, memory: WebAssembly.Memory): Kernel {
  // A copy: the DOM's types, which some that import this are checked with, want it to be in memory of its own.
  const module = new WebAssembly.Module(new Uint8Array(wasm));
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const scan = instance.exports.scan as Scan;

  const place = (rows: number, dims: number, keep: Region | null): Region => {
    const at = (start: number): Region => {
      const patternAt = align(start + rows * dims * 4);
      const outAt = align(patternAt + rows * 2);
      return { rows, dims, vectorsAt: start, patternAt, outAt, end: align(outAt + rows * 4 * MAX_LINES) };
    };
    const first = at(SCRATCH);
    const region = keep && first.end > keep.vectorsAt ? at(keep.end) : first;
    const pages = Math.ceil(region.end / PAGE);
    const have = memory.buffer.byteLength / PAGE;
    if (pages > MAX_PAGES) throw new SegueError('snapshot-failed', `${rows} x ${dims} is too large`);
    if (pages > have) {
      try {
        memory.grow(pages - have);
      } catch (cause) {
        throw new SegueError('snapshot-failed', 'not enough memory', { cause });
      }
    }
    return region;
  };

  return {
    memory,
    place,
    scan(region, query, checkpoint) {
      const { rows, dims, vectorsAt, patternAt, outAt } = region;
      const { count, near } = query;
      const lines = count - near + 1;
      if (near < 1 || lines < 1 || lines > MAX_LINES || query.dims !== dims)
        throw new RangeError(`${near} near of ${count} queries of ${query.dims}`);
      let next = TABLES_AT;
      const [weights = 0, queries = 0, constants = 0, inverses = 0] = tables(query).map((table) => {
        const start = next;
        next = align(start + table.byteLength);
        if (next > SCRATCH) throw new RangeError(`${query.patternCount} presence patterns`);
        new Float32Array(memory.buffer, start, table.length).set(table);
        return start;
      });
      // A multiple of the four rows that the kernel takes at a time.
      const chunk = Math.floor(CHUNK_WORK / count / 4) * 4;
      for (let from = 0; from < rows; from += chunk) {
        checkpoint();
        scan(
          vectorsAt + from * dims * 4,
          patternAt + from * 2,
          Math.min(chunk, rows - from),
          dims,
          weights,
          queries,
          count,
          near,
          constants,
          query.patternCount,
          inverses,
          outAt + from * 4,
          rows,
        );
      }
      return new Float32Array(memory.buffer, outAt, lines * rows);
    },
  };
}

const align = (bytes: number): number => Math.ceil(bytes / 64) * 64;

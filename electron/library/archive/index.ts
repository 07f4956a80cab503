// Exports of the whole library as the library thread answers for them: one at a time, with progress, to be cancelled.

import type { LibraryFormat } from '../../../shared/domain/export-formats.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { type Exported, exportLibrary } from './export.ts';
import { exportTables } from './warehouse.ts';

export type LibraryExportCalls = {
  /** Null: it was cancelled, and nothing is left of it. Throws `export-...`; `export-running` while another runs. */
  exportLibraryTo: (input: { path: string; format: LibraryFormat }) => Promise<Exported | null>;
  cancelLibraryExport: (input: undefined) => void;
};

interface Options {
  db: Driver;
  now: () => string;
  onProgress: (done: number, total: number) => void;
}

const PROGRESS_MS = 100;
const CANCELLED = 'superseded';

export function createLibraryExports({ db, now, onProgress }: Options): LibraryExportCalls {
  let running = false;
  let cancelled = false;
  return {
    async exportLibraryTo({ path, format }) {
      if (running) throw new SegueError('export-running');
      [running, cancelled] = [true, false];
      let toldAt = 0;
      const onRows = (rows: number, of: number) => {
        if (cancelled) throw new SegueError(CANCELLED);
        if (performance.now() - toldAt < PROGRESS_MS) return;
        toldAt = performance.now();
        onProgress(rows, of);
      };
      try {
        if (format === 'library') return await exportLibrary(db, path, now(), onRows);
        return await exportTables(db, path, format, onRows);
      } catch (thrown) {
        if (cancelled) return null;
        throw thrown;
      } finally {
        running = false;
      }
    },
    cancelLibraryExport: () => {
      cancelled = true;
    },
  };
}

// Run as a process of its own by killed.test.ts, which kills it: a library thread that imports a file, and a line when
// it has written the first rows.

import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { FileChoice } from '../../../shared/domain/imports.ts';
import { builtThread } from '../../threads/built-thread.ts';
import { connect } from '../../threads/rpc.ts';
import type { LibraryHandlers } from '../thread.ts';

const [workerData = '', path = '', choices = ''] = process.argv.slice(2);
const library = connect<LibraryHandlers>(
  new Worker(builtThread('library'), { workerData: JSON.parse(workerData) }),
);
library.onEvent((name, data) => {
  if (name === 'progress' && (data as { rows: number }).rows > 0) writeSync(1, 'begun\n');
});
await library.call('runImport', { sources: [{ path }], choices: JSON.parse(choices) as FileChoice[] });
writeSync(1, 'done\n');

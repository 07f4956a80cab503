// `npm run evaluate`: see electron/cli/evaluate.ts.

import { evaluate } from '../electron/cli/evaluate.ts';
import { run } from '../electron/cli/run.ts';
import { compileScan } from './scan-wasm.ts';

await run(() => evaluate(compileScan));

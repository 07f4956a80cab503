// `npm run fit`: see electron/cli/fit.ts.

import { fitWeights } from '../electron/cli/fit.ts';
import { run } from '../electron/cli/run.ts';
import { compileScan } from './scan-wasm.ts';

await run(() => fitWeights(compileScan));

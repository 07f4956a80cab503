// `npm run suggest`: see electron/cli/suggest.ts.

import { run } from '../electron/cli/run.ts';
import { suggest } from '../electron/cli/suggest.ts';
import { compileScan } from './scan-wasm.ts';

await run(() => suggest(compileScan));

// `npm run evaluate`: see electron/cli/evaluate.ts.

import '../electron/cli/evaluate.ts';

// `npm run fit`: see electron/cli/fit.ts.

import '../electron/cli/fit.ts';

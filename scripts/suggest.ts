// `npm run suggest`: see electron/cli/suggest.ts.

import '../electron/cli/suggest.ts';

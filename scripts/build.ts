// `npm run build`: the app into dist/, also when nothing changed. Node 24.

import { ensureBuild } from './setup/app-build.ts';
import { main } from './setup/step.ts';

await main(async () => {
  await ensureBuild({ again: true });
  return 0;
});

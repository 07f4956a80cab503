// `npm run package`: the app as a folder that runs by itself, under release/. Node 24.

import { ensureBuild } from './setup/app-build.ts';
import { ensurePackage } from './setup/app-package.ts';
import { ensureRuntime } from './setup/runtime.ts';
import { main } from './setup/step.ts';

await main(async () => {
  await ensureRuntime();
  await ensureBuild();
  await ensurePackage();
  return 0;
});

// `npm run package`: the app as a folder that runs by itself, under release/. `-- --release`: this system's installers,
// under release/public, on the declared Electron only. Node 24.

import { ensureBuild } from './setup/app-build.ts';
import { ensurePackage } from './setup/app-package.ts';
import { ensureRuntime } from './setup/runtime.ts';
import { main, SetupError } from './setup/step.ts';

await main(async () => {
  const [kind, ...more] = process.argv.slice(2);
  if ((kind !== undefined && kind !== '--release') || more.length > 0) {
    throw new SetupError('usage: npm run package [-- --release]');
  }
  await ensureRuntime();
  await ensureBuild();
  await ensurePackage({ release: kind !== undefined });
  return 0;
});

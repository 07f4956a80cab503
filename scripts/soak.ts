// `npm run soak [-- --cycles N] [--account]`: does the real app grow while it is used? 500 cycles by default, about a second
// each; with an account, the build for tests is signed in to a stand-in for Spotify and sends an edit and its undo each time;
// what it does and measures is in bench/soak. Node 24.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { ensureBuild, ensureTestBuild } from './setup/app-build.ts';
import { hasDisplay, onVirtualDisplay } from './setup/display.ts';
import { prepareElectron } from './setup/electron.ts';
import { main, root, SetupError } from './setup/step.ts';

/** Fewer are all warm-up: each playlist is opened for the first time. */
const cyclesSchema = z.coerce.number().int().min(100, '--cycles: 100 or more').default(500);

await main(async () => {
  const { values } = parseArgs({ options: { cycles: { type: 'string' }, account: { type: 'boolean' } } });
  const cycles = cyclesSchema.safeParse(values.cycles);
  if (!cycles.success) throw new SetupError(z.prettifyError(cycles.error));
  await prepareElectron();
  await ensureBuild();
  if (values.account) await ensureTestBuild();
  const node = [
    process.execPath,
    path.join(root, 'bench/soak/run.ts'),
    String(cycles.data),
    values.account ? 'account' : '',
  ];
  const [file = '', ...args] = hasDisplay() ? node : onVirtualDisplay(node);
  return spawnSync(file, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
});

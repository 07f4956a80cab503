// `npm run bench [name...]`: every bench/<name>.bench.ts by itself, one JSON line of figures each on stdout. Node 24.
// Some start the app, so it is built and a display found as for the end-to-end tests.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from './setup/app-build.ts';
import { hasDisplay, onVirtualDisplay } from './setup/display.ts';
import { prepareElectron } from './setup/electron.ts';
import { main, root, SetupError } from './setup/step.ts';

const ENDING = '.bench.ts';
const names = process.argv.slice(2);

await main(async () => {
  const folder = path.join(root, 'bench');
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new SetupError(`There is no benchmark ${unknown}: ${known.join(', ')}.`);
  await prepareElectron();
  await ensureBuild();
  const codes = (names.length > 0 ? names : known).map((name) => {
    const node = [process.execPath, path.join(folder, name + ENDING)];
    const [file = '', ...args] = hasDisplay() ? node : onVirtualDisplay(node);
    return spawnSync(file, args, { cwd: root, stdio: 'inherit' }).status;
  });
  return codes.every((code) => code === 0) ? 0 : 1;
});

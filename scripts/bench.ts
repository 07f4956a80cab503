// `npm run bench`: every file of bench/ by itself, one JSON line of figures each on stdout. Node 24.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { main, root } from './setup/step.ts';

const names = process.argv.slice(2);

await main(async () => {
  const files = readdirSync(path.join(root, 'bench'))
    .filter((file) => file.endsWith('.bench.ts'))
    .filter((file) => names.length === 0 || names.includes(file.replace('.bench.ts', '')));
  const codes = files.map(
    (file) =>
      spawnSync(process.execPath, [path.join(root, 'bench', file)], { cwd: root, stdio: 'inherit' }).status,
  );
  return codes.every((code) => code === 0) ? 0 : 1;
});

// Packs dist/ with the Electron at hand into a folder under release/ and sets its fuses. A script of its own because
// electron-builder writes to stdout what belongs in a log; app-package.ts runs it. Node 24.
// On the development runtime the folder and the product say so, and libsql comes along: that runtime's Node has no
// node:sqlite, which is what ships.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { type Packaged, packagedFile } from './app-package.ts';
import { setFuses } from './fuses.ts';
import { ensureRuntime, type Runtime } from './runtime.ts';
import { cacheDir, main, root, SetupError } from './step.ts';

const LIBSQL = ['libsql', '@libsql/linux-x64-gnu', '@neon-rs/load', 'detect-libc'];

async function pack(runtime: Runtime): Promise<string> {
  const output = path.join(root, 'release', runtime.development ? 'development' : 'stable');
  rmSync(output, { recursive: true, force: true });
  let executable = '';
  const config: Configuration = {
    extends: 'electron-builder.yml',
    directories: { output },
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    afterPack: async ({ appOutDir }) => {
      executable = path.join(appOutDir, 'segue');
      rmSync(path.join(appOutDir, 'resources/default_app.asar'), { force: true });
      rmSync(path.join(appOutDir, 'segue-recipe.json'), { force: true });
      await setFuses(executable);
    },
    ...(runtime.development ? developmentParts() : {}),
  };
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
  await build({ targets: Platform.LINUX.createTarget('dir', arch), config, publish: 'never' });
  return executable;
}

function developmentParts(): Configuration {
  return {
    productName: 'Segue (development runtime)',
    files: LIBSQL.map((name) => {
      const folder = `node_modules/${name}`;
      if (!existsSync(path.join(root, folder))) throw new SetupError(`${folder} is missing: run npm ci`);
      return {
        from: folder,
        to: folder,
        filter: ['**/*.js', '**/*.cjs', '**/*.node', 'package.json', 'LICENSE*'],
      };
    }),
  };
}

await main(async () => {
  const runtime = await ensureRuntime();
  const executable = await pack(runtime);
  const { version, development } = runtime;
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(packagedFile, JSON.stringify({ executable, version, development } satisfies Packaged));
  return 0;
});

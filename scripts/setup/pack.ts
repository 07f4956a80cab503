// Packs dist/ with the Electron at hand and sets its fuses: into a folder under release/ or, with `--release`, into the
// installers of this system. A script of its own because electron-builder writes to stdout what belongs in a log;
// app-package.ts runs it. Node 24.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { type Packaged, packagedFile, packedFrom } from './app-package.ts';
import { packing } from './pack-config.ts';
import { refusalOf, refusalOfFolder } from './publishable.ts';
import { declaredElectron, ensureRuntime } from './runtime.ts';
import { cacheDir, main, root, SetupError } from './step.ts';

const release = process.argv.includes('--release');

await main(async () => {
  const runtime = await ensureRuntime();
  const { version, development } = runtime;
  if (release) refuse(refusalOf({ electron: version, development }, declaredElectron()));
  const output = path.join(root, 'release', release ? 'public' : development ? 'development' : 'stable');
  rmSync(output, { recursive: true, force: true });
  let executable = '';
  const config = packing(runtime, {
    output,
    release,
    onPacked: (packed) => {
      executable = packed;
    },
  });
  await build({ targets: targets(), config, publish: 'never' });
  if (release) return check(output);
  mkdirSync(cacheDir, { recursive: true });
  const packed: Packaged = { executable, version, development, from: await packedFrom() };
  writeFileSync(packagedFile, JSON.stringify(packed));
  return 0;
});

/** Without a kind: those of electron-builder.yml for this system. */
function targets(): ReturnType<Platform['createTarget']> {
  const platform = Platform.current();
  if (release) return platform.createTarget();
  return platform.createTarget('dir', process.arch === 'arm64' ? Arch.arm64 : Arch.x64);
}

function check(folder: string): number {
  refuse(refusalOfFolder(folder, declaredElectron()));
  return 0;
}

function refuse(because: string | null): void {
  if (because !== null) throw new SetupError(`This is not to be published: ${because}.`);
}

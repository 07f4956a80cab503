// What electron-builder.yml cannot say because it depends on the Electron at hand and on who builds. Node 24.
// On the development runtime the folder and the product say so, and libsql comes along: that runtime's Node has no
// node:sqlite, which is what ships.

import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type AfterPackContext, Arch, type Configuration } from 'electron-builder';
import { fuseConfig, wrongFuses } from './fuses.ts';
import type { Made } from './publishable.ts';
import type { Runtime } from './runtime.ts';
import { root, SetupError } from './step.ts';

const LIBSQL = ['libsql', '@libsql/linux-x64-gnu', '@neon-rs/load', 'detect-libc'];

interface Packing {
  output: string;
  /** Installers for others, not a folder for this machine. */
  release: boolean;
  onPacked(executable: string): void;
}

export function packing(runtime: Runtime, { output, release, onPacked }: Packing): Configuration {
  const made: Made = { electron: runtime.version, development: runtime.development };
  return {
    extends: 'electron-builder.yml',
    directories: { output },
    electronVersion: runtime.version,
    // Another system's or processor's Electron is not the one at hand: a universal app is made of two.
    ...(release && process.platform === 'darwin' ? {} : { electronDist: runtime.dist }),
    extraMetadata: { made, ...(release ? publisher() : {}) },
    // A folder for this machine alone needs no signature.
    ...(release
      ? {}
      : { forceCodeSigning: false, mac: { identity: null }, win: { forceCodeSigning: false } }),
    afterPack: async (context) => {
      // Half of a universal app: the whole comes here too.
      if (context.appOutDir.endsWith('-temp')) return;
      const executable = executableOf(context);
      for (const file of ['default_app.asar', '../segue-recipe.json']) {
        rmSync(path.join(context.packager.getResourcesDir(context.appOutDir), file), { force: true });
      }
      await context.packager.addElectronFuses(context, {
        ...fuseConfig(runtime.development),
        // Changing the file has broken the signature that Apple's processors ask for; a release gets a real one next.
        resetAdHocDarwinSignature: context.electronPlatformName === 'darwin' && context.arch !== Arch.x64,
      });
      const wrong = await wrongFuses(executable);
      if (wrong.length > 0)
        throw new SetupError(`${executable} has fuses that are not as decided: ${wrong.join(', ')}`);
      onPacked(executable);
    },
    ...(runtime.development ? developmentParts() : {}),
  };
}

function executableOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') {
    return path.join(appOutDir, `${productFilename}.app/Contents/MacOS/${productFilename}`);
  }
  return path.join(appOutDir, electronPlatformName === 'win32' ? `${productFilename}.exe` : 'segue');
}

/** Packages of Linux name where they are from and whom to write to: the project on whose CI they are built. */
function publisher(): { homepage: string; author: { name: string; email: string } } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, SEGUE_CONTACT: email } = process.env;
  if (!server || !repository || !email) {
    throw new SetupError(
      'A release is built by a CI that says for whom: set GITHUB_SERVER_URL, GITHUB_REPOSITORY (owner/name) and SEGUE_CONTACT (an address).',
    );
  }
  return { homepage: `${server}/${repository}`, author: { name: 'The Segue authors', email } };
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

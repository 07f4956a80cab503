// `npm run sbom -- FILE`: what the built app consists of, as CycloneDX 1.6 JSON: Electron and every package that is
// bundled into dist/, with version, licence and the checksum it was installed by. Node 24. The same sources give the
// same bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from './setup/app-build.ts';
import { bundledFolders } from './setup/bundled.ts';
import { main, root, SetupError } from './setup/step.ts';

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
}
interface Lock {
  version: string;
  packages: Record<string, Locked>;
}

/** Shipped without being bundled: the runtime itself. */
const BESIDE = ['node_modules/electron'];

export function billOfMaterials(folders: readonly string[], lock: Lock): object {
  const components = [...BESIDE, ...folders].map((folder) => componentOf(folder, lock.packages[folder]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': 'segue', name: 'segue', version: lock.version },
    },
    components,
    dependencies: [{ ref: 'segue', dependsOn: components.map((component) => component['bom-ref']) }],
  };
}

function componentOf(folder: string, locked: Locked | undefined) {
  if (!locked) throw new Error(`${folder} is bundled and not in package-lock.json`);
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${locked.version}`;
  const [algorithm, digest] = locked.integrity?.split('-') ?? [];
  return {
    type: 'library',
    'bom-ref': `${folder}@${locked.version}`,
    name,
    version: locked.version,
    purl,
    ...(locked.license && { licenses: [{ expression: locked.license }] }),
    ...(algorithm === 'sha512' &&
      digest && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
  };
}

if (import.meta.main) {
  await main(async () => {
    const [file] = process.argv.slice(2);
    if (file === undefined) throw new SetupError('usage: npm run sbom -- FILE');
    await ensureBuild();
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
    const bill = JSON.stringify(billOfMaterials(bundledFolders(path.join(root, 'dist')), lock), null, 2);
    writeFileSync(file, `${bill}\n`);
    return 0;
  });
}

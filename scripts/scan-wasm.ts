// Compiles the vector scan from AssemblyScript to WebAssembly, at build time and before tests. The compiler takes
// a second, so the result is kept in .cache/ under the hash of source and flags.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'electron/catalogue/scan/assembly');

// Shared memory needs a set maximum; the host creates it and passes it in.
const flags = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,threads'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
  ...['--memoryBase', '1024'],
];

/** @returns the bytes of `scan.wasm`; throws with the compiler's own words when the source does not compile. */
export const compileScan = (): Promise<Uint8Array> => compile('scan');

/** The memory-reading loop that the benchmark takes for its floor; not part of the product. */
export const compileReadSum = (): Promise<Uint8Array> => compile('read-sum');

async function compilerVersion(): Promise<unknown> {
  const manifest = await readFile(join(root, 'node_modules/assemblyscript/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: unknown }).version;
}

async function compile(module: 'scan' | 'read-sum'): Promise<Uint8Array> {
  const text = await readFile(join(sources, `${module}.ts`), 'utf8');
  const hash = createHash('sha256')
    .update(JSON.stringify([await compilerVersion(), flags, text]))
    .digest('hex')
    .slice(0, 16);
  const cached = join(root, '.cache', `${module}-${hash}.wasm`);
  const kept = await readFile(cached).catch(() => null);
  if (kept) return kept;

  // Loading it takes most of a second, which a kept result saves.
  const { default: asc } = await import('assemblyscript/asc');
  let wasm: Uint8Array | null = null;
  const { error, stderr } = await asc.main(['module.ts', '--outFile', 'module.wasm', ...flags], {
    readFile: (name) => (name === 'module.ts' ? text : null),
    writeFile: (name, contents) => {
      if (name === 'module.wasm' && typeof contents !== 'string') wasm = contents;
    },
    listFiles: () => [],
  });
  if (error || !wasm)
    throw new Error(`${module}.ts does not compile:\n${stderr.toString()}`, { cause: error });
  // Beside and renamed: test workers may compile at the same time.
  await mkdir(join(root, '.cache'), { recursive: true });
  const beside = `${cached}.${process.pid}`;
  await writeFile(beside, wasm);
  await rename(beside, cached);
  return wasm;
}

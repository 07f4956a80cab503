// [Note: Covers] Pictures as files, each named by the hash of its content, and an index from their keys to them in the order
// in which they were used last. Where they take more room than they may, those go that were not used for longest. A file that
// is not what its name says is no picture; an index that cannot be read is begun anew, and what it does not know is deleted.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { oneAtATime } from '../one-at-a-time.ts';
import type { Picture } from './fetch.ts';

const INDEX = 'index.json';

const entrySchema = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  bytes: z.number().int().min(0),
});
type Entry = z.infer<typeof entrySchema>;
/** Least lately used first. */
const indexSchema = z.array(z.tuple([z.string().regex(/^[0-9a-f]{32}$/), entrySchema]));

export interface CoverStore {
  get(key: string): Promise<Picture | null>;
  put(key: string, picture: Picture): Promise<void>;
  /** Pictures, whatever number of keys they have. */
  count(): number;
  clear(): Promise<void>;
}

/** @param most bytes that all pictures together may have */
export async function openCoverStore(folder: string, most: number): Promise<CoverStore> {
  const index = new Map<string, Entry>(await readIndex(folder));
  const known = () => new Set([...index.values()].map(({ hash }) => hash));
  const fileOf = (hash: string) => path.join(folder, hash);
  await removeUnknown(folder, known());

  const use = (key: string, entry: Entry): void => {
    index.delete(key);
    index.set(key, entry);
  };
  const forget = async (key: string): Promise<void> => {
    const hash = index.get(key)?.hash;
    index.delete(key);
    // The same picture may have another key too.
    if (hash !== undefined && !known().has(hash)) await rm(fileOf(hash), { force: true });
  };
  /** Pictures with two keys count once. */
  const room = (): number => {
    const sizes = new Map([...index.values()].map(({ hash, bytes }) => [hash, bytes]));
    return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  };
  const save = () => writeWhole(path.join(folder, INDEX), JSON.stringify([...index]));
  // Of two indexes written side by side the older may come last, without what the newer knows.
  const inTurn = oneAtATime();
  async function keep(key: string, { bytes, type }: Picture): Promise<void> {
    const hash = hashOf(bytes);
    await mkdir(folder, { recursive: true });
    await writeWhole(fileOf(hash), bytes);
    use(key, { hash, type, bytes: bytes.length });
    for (let sum = room(); sum > most && index.size > 1; sum = room()) {
      const [oldest] = index.keys();
      if (oldest === undefined) break;
      await forget(oldest);
    }
    await save();
  }

  return {
    async get(key) {
      const entry = index.get(key);
      if (!entry) return null;
      const bytes = await readFile(fileOf(entry.hash)).catch(() => null);
      if (!bytes || hashOf(bytes) !== entry.hash) {
        await forget(key);
        return null;
      }
      use(key, entry);
      return { bytes, type: entry.type };
    },
    put: (key, picture) => inTurn(() => keep(key, picture)),
    count: () => known().size,
    clear: () =>
      inTurn(async () => {
        index.clear();
        await rm(folder, { recursive: true, force: true });
      }),
  };
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function readIndex(folder: string): Promise<[string, Entry][]> {
  try {
    return indexSchema.parse(JSON.parse(await readFile(path.join(folder, INDEX), 'utf8')));
  } catch {
    return [];
  }
}

async function removeUnknown(folder: string, known: ReadonlySet<string>): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  for (const file of files) {
    if (file !== INDEX && !known.has(file)) await rm(path.join(folder, file), { force: true });
  }
}

let made = 0;
/** A file of this name is whole, or as it was. */
async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const beside = `${file}.${++made}.part`;
  await writeFile(beside, content);
  await rename(beside, file);
}

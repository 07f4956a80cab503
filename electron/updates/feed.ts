// The feed of releases: read only once its signature fits, and weighed against what runs and what has been seen.

import * as z from 'zod';
import { boundedArray } from '../../shared/domain/bounded.ts';
import { SegueError } from '../../shared/domain/result.ts';
import { unseal } from './sealed.ts';

/** Of the feed, sealed. */
export const MOST_FEED_BYTES = 100_000;

const fileSchema = z.object({
  kind: z.enum(['appimage', 'nsis', 'mac']),
  /** As Node writes it; `universal`: all of the system's. */
  arch: z.enum(['x64', 'arm64', 'universal']),
  /** Beside the others of its version: no folder of another. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/),
  size: z
    .number()
    .int()
    .positive()
    .max(2 ** 31),
  /** base64 */
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
export type FeedFile = z.infer<typeof fileSchema>;

const feedSchema = z.object({
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  /** Larger than that of every feed before. */
  sequence: z.number().int().positive(),
  date: z.iso.date(),
  /** Plain text. */
  notes: z
    .string()
    .max(20_000)
    .overwrite((text) => text.replace(/[^\P{Cc}\n]/gu, '').trim()),
  files: boundedArray(fileSchema, { max: 10 }),
});
export type Feed = z.infer<typeof feedSchema>;

/** Throws `update-not-signed` before it looks at what is in it, `update-not-understood` after. */
export function readFeed(sealed: Buffer, key: string): Feed {
  const bytes = unseal(sealed, key);
  if (!bytes) throw new SegueError('update-not-signed');
  try {
    return feedSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new SegueError('update-not-understood', String(cause), { cause });
  }
}

/** The newest feed that this profile has had. */
export const seenSchema = z.object({ sequence: z.number().int(), version: z.string() });
export type Seen = z.infer<typeof seenSchema>;

/** Throws `update-replayed` for one older than the newest seen, or another one in its place. */
export function mustBeNews({ sequence, version }: Feed, seen: Seen | null): void {
  if (seen && (sequence < seen.sequence || (sequence === seen.sequence && version !== seen.version))) {
    throw new SegueError(
      'update-replayed',
      `${version} (${sequence}) after ${seen.version} (${seen.sequence})`,
    );
  }
}

/** Whether it is newer than what runs; throws `update-older` when it is older. */
export function isNewer({ version }: Feed, current: string): boolean {
  const order = compareVersions(version, current);
  if (order < 0) throw new SegueError('update-older', `${version} before ${current}`);
  return order > 0;
}

/** Of a release with a version that may have more behind it (`1.2.0-beta`), which comes before the release itself. */
export function compareVersions(release: string, version: string): number {
  const [plain = '', more] = version.split(/[-+](.*)/s);
  const numbers = (text: string) => text.split('.').map(Number);
  const theirs = numbers(plain);
  for (const [index, number] of numbers(release).entries()) {
    const difference = number - (theirs[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return more && version.charAt(plain.length) === '-' ? 1 : 0;
}

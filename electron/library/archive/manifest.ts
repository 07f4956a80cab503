// [Note: The library file] Everything a library is, as one file that Segue reads again and others can: a zip of
// `segue-library.json`, which says what it is, and of one member for each table, a row a line as JSON, under the
// columns' names of the schema (migrations/). Rows stand in an order in which what they speak of has come before.
// A member's bytes are checked by the zip's own checksum. `version` counts changes of this form, `schema` those of the
// tables: a file with a higher one of either is from a newer Segue and not read.

import * as z from 'zod';
import { migrations } from '../migrations/index.ts';
import { ArchiveError, bytesOf, type Member, membersOf } from './zip.ts';

export const FORMAT = 'segue-library';
export const VERSION = 1;
export const MANIFEST = 'segue-library.json';
export const memberName = (table: string) => `${table}.ndjson`;

const count = z.number().int().min(0);
const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: count,
  schema: count,
  /** ISO 8601. */
  made: z.string().max(40),
  tables: z.record(z.string(), z.object({ rows: count, columns: z.array(z.string()) })),
  /** The highest id that each table has ever given: none comes again. */
  sequences: z.record(z.string(), count),
  /** Of the first playlists, to show. */
  playlists: z.array(z.string().max(1000)).max(50),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface LibraryFile {
  path: string;
  manifest: Manifest;
  /** By table. */
  members: Map<string, Member>;
}

/** A manifest has some kilobytes. */
const LONGEST = 2 ** 20;

export const isLibrary = (members: readonly Member[]): boolean =>
  members.some(({ name }) => name === MANIFEST);

/** Throws `ArchiveError`, with `library-newer` or what is wrong with the archive. */
export async function openLibraryFile(path: string): Promise<LibraryFile> {
  const members = await membersOf(path);
  const own = members.find(({ name }) => name === MANIFEST);
  const problem = members.find((member) => member.problem)?.problem;
  if (problem) throw new ArchiveError(problem);
  if (!own || own.bytes > LONGEST) throw new ArchiveError('archive-damaged', 'no manifest');
  const parts: Buffer[] = [];
  for await (const part of bytesOf(path, own.index)) parts.push(part);
  const manifest = parsed(Buffer.concat(parts).toString('utf8'));
  const byName = new Map(members.map((member) => [member.name, member]));
  const found = new Map<string, Member>();
  for (const table of Object.keys(manifest.tables)) {
    const member = byName.get(memberName(table));
    if (!member) throw new ArchiveError('archive-damaged', `no ${table}`);
    found.set(table, member);
  }
  return { path, manifest, members: found };
}

function parsed(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ArchiveError('archive-damaged', String(cause));
  }
  // What a newer one holds may be told otherwise: its version is looked at first.
  const versions = z.looseObject({ version: count, schema: count }).safeParse(value).data;
  if (versions && (versions.version > VERSION || versions.schema > migrations.length))
    throw new ArchiveError('library-newer', `version ${versions.version}, schema ${versions.schema}`);
  const { data, error } = manifestSchema.safeParse(value);
  if (!data) throw new ArchiveError('archive-damaged', error?.message);
  return data;
}

// The file of the profile in which a sign-in is kept over restarts, its tokens encrypted. Which Spotify it is for is told
// in the clear: tokens go to no other. Reads and writes; what the tokens are locked with is vault.ts's business.

import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const fileSchema = z.object({
  /** The address tokens are for. */
  accounts: z.string(),
  /** `system`: locked with what the system keeps for this user. `weak`: with what every program knows. */
  how: z.enum(['system', 'weak']),
  /** base64; null: the account is being deleted, and whatever is left of it is deleted when the app is started again. */
  locked: z.string().nullable(),
});
export type SignInFile = z.infer<typeof fileSchema>;

export const signInFile = (profile: string): string => path.join(profile, 'sign-in.json');

/** Null where there is none, or none that can be understood. */
export async function readSignIn(file: string): Promise<SignInFile | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return 'null';
    throw error;
  });
  return parse(text);
}

/** The address of the Spotify that a profile is signed in to; null: to none. At start, before there is anything else. */
export function storedFor(file: string): string | null {
  try {
    return parse(readFileSync(file, 'utf8'))?.accounts ?? null;
  } catch {
    return null;
  }
}

function parse(text: string): SignInFile | null {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** There whole or not at all, for this user's eyes only. */
export async function writeSignIn(file: string, content: SignInFile): Promise<void> {
  const beside = `${file}.part`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(content));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

export const removeSignIn = async (file: string): Promise<void> => {
  for (const name of [file, `${file}.part`]) await rm(name, { force: true });
};

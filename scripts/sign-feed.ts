// `node scripts/sign-feed.ts FOLDER VERSION NOTES`: the feed of a release ([Note: Updates]), from the installers in FOLDER
// and the text file NOTES, sealed with the release key in SEGUE_RELEASE_KEY (PEM), written as FOLDER/segue-updates.
// `npm run sign-feed -- --new-key FILE` makes a release key. On node: modules alone: where the key is, no package of
// others is installed. Node 24.
//
// To begin with updates: make a key; put the half that is printed, and the repository, into electron/updates/release.ts;
// give FILE's contents to the CI as the secret SEGUE_RELEASE_KEY of its environment `release`; keep FILE off-line and
// delete it here. Whoever has the key can update everybody; who loses it, nobody any more: builds with a new key must be
// installed by hand.

import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Feed, FeedFile } from '../electron/updates/feed.ts';
import { type Releases, releases } from '../electron/updates/release.ts';
import { publicHalf, seal } from '../electron/updates/sealed.ts';
import { main, SetupError, say } from './setup/step.ts';

/** What is downloaded for an update; the rest is for people. */
const KINDS: readonly (Pick<FeedFile, 'kind' | 'arch'> & { ending: string })[] = [
  { kind: 'appimage', arch: 'x64', ending: '.AppImage' },
  { kind: 'nsis', arch: 'x64', ending: '.exe' },
  { kind: 'mac', arch: 'universal', ending: '.zip' },
];

/** @param now as the release is signed: later ones have a larger sequence */
export function feedOf(folder: string, version: string, notes: string, now: Date): Feed {
  const names = readdirSync(folder);
  const files = KINDS.map(({ kind, arch, ending }): FeedFile => {
    const [name, ...more] = names.filter((candidate) => candidate.endsWith(ending));
    if (name === undefined || more.length > 0) throw new SetupError(`${folder} is to hold one ${ending}`);
    if (!name.includes(version)) throw new SetupError(`${name} is not of version ${version}`);
    const bytes = readFileSync(path.join(folder, name));
    const sha512 = createHash('sha512').update(bytes).digest('base64');
    return { kind, arch, name, size: bytes.byteLength, sha512 };
  });
  const sequence = Math.floor(now.getTime() / 1000);
  return { version, sequence, date: now.toISOString().slice(0, 10), notes: notes.trim(), files };
}

/** Null: there is no key yet, and this release has no feed. Throws for a key that no build would believe. */
export function sealedFeed(
  feed: Feed,
  { to, repository, pem }: { to: Releases | null; repository: string; pem: string },
): Buffer | null {
  if (!to?.key) return null;
  if (to.page !== `https://github.com/${repository}/releases`) {
    throw new SetupError(`What is built looks for updates at ${to.page}, not in ${repository}.`);
  }
  if (pem === '') throw new SetupError('SEGUE_RELEASE_KEY holds no key.');
  const key = createPrivateKey(pem);
  if (publicHalf(key) !== to.key) {
    throw new SetupError('SEGUE_RELEASE_KEY is not the key whose public half is built in.');
  }
  return seal(Buffer.from(JSON.stringify(feed)), key);
}

function newKey(file: string): number {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  say(`The release key is in ${file}; its public half, for electron/updates/release.ts:`);
  say(publicHalf(privateKey));
  return 0;
}

if (import.meta.main) {
  await main(async () => {
    const [first, version, notes, ...more] = process.argv.slice(2);
    if (first === '--new-key' && version !== undefined && notes === undefined) return newKey(version);
    if (first === undefined || version === undefined || notes === undefined || more.length > 0) {
      throw new SetupError('usage: sign-feed FOLDER VERSION NOTES, or sign-feed --new-key FILE');
    }
    const { GITHUB_REPOSITORY: repository = '', SEGUE_RELEASE_KEY: pem = '' } = process.env;
    const feed = feedOf(first, version, readFileSync(notes, 'utf8'), new Date());
    const sealed = sealedFeed(feed, { to: releases, repository, pem });
    if (sealed) writeFileSync(path.join(first, 'segue-updates'), sealed);
    say(
      sealed
        ? `Signed: ${version}, ${feed.sequence}`
        : 'No release key is built in: this release has no feed.',
    );
    return 0;
  });
}

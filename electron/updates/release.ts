// [Note: Updates] Segue asks nobody for a newer version until the user does. The answer, the feed (feed.ts), is signed with
// the release key, an ed25519 key of its own, and counts only once its signature fits the public half that is built in
// here, before a byte of anything else is downloaded. It names a version, a sequence that grows with each release, the
// notes, and each file with its size and SHA-512; where the files are is built in too. A version older than this one is
// refused, and so is a feed older than the newest this profile has seen. Somebody in between can still withhold what is
// newer; the date that is shown tells how old the newest is. Downloading and putting in place is electron-updater's, behind
// these checks (installer.ts).
//
// These are written in when the app is built: nothing that is set, started with or stored changes them. The build for
// tests has release-for-tests.ts in this file's place. `npm run sign-feed -- --new-key FILE` makes a key.

export interface Releases {
  /** For people. */
  page: string;
  /** The public half of the release key, base64url; null: there is none yet, and nothing is asked. */
  key: string | null;
  feed: string;
  /** Of the files of a version; ends in a slash. */
  folder(version: string): string;
  /** All that may be asked, also when one of them leads to another. */
  origins: readonly string[];
}

/** The project as it stands: published nowhere yet, and so without a key. */
const PROJECT: { repository: string | null; key: string | null } = { repository: null, key: null };

/** @param repository `owner/name` at GitHub */
function releasesOf({ repository, key }: typeof PROJECT): Releases | null {
  if (repository === null) return null;
  const page = `https://github.com/${repository}/releases`;
  return {
    page,
    key,
    feed: `${page}/latest/download/segue-updates`,
    folder: (version) => `${page}/download/v${version}/`,
    // GitHub keeps the files of releases on these.
    origins: [
      'https://github.com',
      'https://objects.githubusercontent.com',
      'https://release-assets.githubusercontent.com',
    ],
  };
}

export const releases: Releases | null = releasesOf(PROJECT);

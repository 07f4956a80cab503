// Electron's fuses as the packaged app has them: switches in the executable that cannot be turned on again from
// outside. Node 24; used by the packing and by the test that reads them back.

import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse decided; only-asar and integrity go together: what runs is the archive that was packed. */
const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Electron checks it on macOS and Windows; on Linux it is set and has no effect.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
} as const;

export async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, { version: FuseVersion.V1, ...FUSES });
  const wrong = await wrongFuses(executable);
  if (wrong.length > 0)
    throw new Error(`${executable} does not have these fuses as set: ${wrong.join(', ')}`);
}

/** Names of the fuses that are not in the file as they are decided above. */
export async function wrongFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(FUSES)
    .filter(
      ([fuse, on]) => wire[Number(fuse) as FuseV1Options] !== (on ? FuseState.ENABLE : FuseState.DISABLE),
    )
    .map(([fuse]) => FuseV1Options[Number(fuse)] ?? fuse);
}

// Electron's fuses as the packaged app has them: switches in the executable that cannot be turned on again from
// outside. Node 24; used by the packing and by the tests that read them back.

import { type FuseConfig, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse, decided. */
const FUSES = {
  // ELECTRON_RUN_AS_NODE would make the signed app run anybody's script under its own name and rights.
  [FuseV1Options.RunAsNode]: false,
  // Segue keeps no cookies; should a page ever set one, it is encrypted as the system's keyring allows.
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS and NODE_EXTRA_CA_CERTS: code or certificates of others, put into main by the environment.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // --inspect would hand main, and with it every token, to whoever connects to the port.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // With the next one: what runs is the archive that was packed, byte for byte. Electron checks it on macOS and
  // Windows; on Linux it is set and has no effect, there the archive belongs to root where it was installed.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // No folder `app` beside the archive is looked for.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of the browser process's own: one put there would be code that nobody checks.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes from a scheme of its own; a `file:` page, should one ever be opened, gets what it has in a browser.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // As Electron is delivered: WebAssembly (the scan) finds its bounds by the processor's traps, which is fast. Off, it
  // would check each access in software.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>;

/** The last came with a newer Electron than the development runtime. */
const OLD_WIRE = FuseV1Options.WasmTrapHandlers;

/** @param development for the older Electron, whose wire is shorter; on the declared one, each fuse it has must be here */
export function fuseConfig(development: boolean): FuseConfig {
  if (!development) return { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...FUSES };
  const { [OLD_WIRE]: _, ...old } = FUSES;
  return { version: FuseVersion.V1, ...old };
}

export const INSPECT = FuseV1Options.EnableNodeCliInspectArguments;

/** Names of the fuses that are in the file and are not as decided above, or not decided at all. */
export async function wrongFuses(executable: string): Promise<string[]> {
  const { version, ...wire } = await getCurrentFuseWire(executable);
  const found = Object.entries(wire).map(([fuse, state]) => [Number(fuse) as FuseV1Options, state] as const);
  const missing = Object.keys(FUSES).filter((fuse) => Number(fuse) !== OLD_WIRE && !(fuse in wire));
  const wrong = found.filter(
    ([fuse, state]) => !(fuse in FUSES) || state !== (FUSES[fuse] ? FuseState.ENABLE : FuseState.DISABLE),
  );
  return [
    ...(version === FuseVersion.V1 ? [] : [`wire version ${version}`]),
    ...missing.map((fuse) => `${nameOf(Number(fuse))} is missing`),
    ...wrong.map(([fuse]) => nameOf(fuse)),
  ];
}

const nameOf = (fuse: number): string => FuseV1Options[fuse] ?? `fuse ${fuse}`;

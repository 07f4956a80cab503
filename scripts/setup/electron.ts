// Everything an Electron needs to run here: system packages, the runtime, a sandbox that works. Node 24.
// Used by what starts the app unattended; start.ts has more to say to the person in front of it.

import { ensureSystemPackages } from './apt.ts';
import { hasDisplay, sandboxSwitches } from './display.ts';
import { ensureRuntime } from './runtime.ts';
import { SetupError } from './step.ts';

export async function prepareElectron(): Promise<void> {
  const packages = await ensureSystemPackages({ virtualDisplay: !hasDisplay() });
  if (!packages.libraries || !(hasDisplay() || packages.virtualDisplay)) {
    throw new SetupError('Electron needs the system packages named above.');
  }
  sandboxSwitches(await ensureRuntime());
}

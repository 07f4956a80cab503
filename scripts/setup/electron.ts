// Everything an Electron needs to run here: system packages, the runtime, a sandbox that works. Node 24.

import { ensureSystemPackages } from './apt.ts';
import { hasDisplay, sandboxSwitches } from './display.ts';
import { ensureRuntime, type Runtime } from './runtime.ts';
import { SetupError } from './step.ts';

/** Throws a SetupError that says what to do where Electron cannot run. */
export async function prepareElectron({ keyring = false } = {}): Promise<{
  runtime: Runtime;
  switches: string[];
}> {
  const packages = await ensureSystemPackages({ virtualDisplay: !hasDisplay(), keyring });
  if (!packages.libraries || !(hasDisplay() || packages.virtualDisplay)) {
    throw new SetupError('Electron cannot run without these packages.');
  }
  const runtime = await ensureRuntime();
  return { runtime, switches: sandboxSwitches(runtime) };
}

// Started by scripts/torture.ts on a display: the sequences in the real app, one after the other, on a profile each.
// Prints what failed and, as its last line, the count as JSON.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareElectron } from '../setup/electron.ts';
import { main, say } from '../setup/step.ts';
import { startApp } from './app.ts';
import { catalogueReady, runAppSequence } from './app-sequence.ts';
import { type Failed, tell } from './outcome.ts';
import { createRandom } from './random.ts';

await main(async () => {
  const seeds = process.argv.slice(2).map(Number);
  const { runtime, switches } = await prepareElectron();
  const electron = [runtime.executable, ...switches];
  const home = mkdtempSync(path.join(os.tmpdir(), 'segue-torture-app-'));
  const template = path.join(home, 'template');
  const first = await startApp(electron, template);
  try {
    await first.call('loadDemo', undefined);
    await catalogueReady(first);
    await first.quit();
  } catch (thrown) {
    await first.kill(); // or it would keep this process waiting for ever
    throw thrown;
  }

  let failed = 0;
  for (const seed of seeds) {
    const profile = path.join(home, String(seed));
    mkdirSync(profile);
    const notes: string[] = [];
    const note = (text: string) => void notes.push(text);
    try {
      await runAppSequence({ random: createRandom(seed), electron, profile, template, note });
    } catch (thrown) {
      failed += 1;
      tell({ seed, why: String((thrown as Error).stack ?? thrown), notes } satisfies Failed, '--app');
    }
    rmSync(profile, { recursive: true, force: true });
  }
  rmSync(home, { recursive: true, force: true });
  say(`app: ${seeds.length - failed} of ${seeds.length} sequences whole`);
  return failed === 0 ? 0 : 1;
});

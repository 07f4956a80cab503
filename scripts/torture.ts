// `npm run torture`: random edits, faults and kill -9, after each of which the library and its snapshot must be whole.
// By default 1,000 sequences over each SQLite engine on plain Node, 1,000 of edits that are sent to a Spotify, 300 of pools
// that are widened from there, then 30 in the real app. Sequence n is what seed n chooses, and `--seed n` runs it again
// (with `--engine libsql`, `--queue`, `--widen` or `--app` for where); only the moment at which a kill by the clock falls is
// not the seed's. A kill proves what a dying process leaves, not what a power cut leaves. Node 24.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { ENGINES, type Engine } from '../electron/library/driver.ts';
import { ensureBuild } from './setup/app-build.ts';
import { hasDisplay, onVirtualDisplay } from './setup/display.ts';
import { main, root, SetupError, say, seconds } from './setup/step.ts';
import { type Count, tortureReport } from './test-steps.ts';
import { runSequences } from './torture/lanes.ts';
import { tell } from './torture/outcome.ts';
import { runQueueSequences, runWidenSequences } from './torture/queue/lanes.ts';

const whole = z.string().regex(/^\d+$/, 'a whole number').transform(Number);
const optionsSchema = z.object({
  /** Sequences over each engine; their seeds are 1, 2, and so on. */
  count: whole.default(1000),
  /** Sequences in the app. */
  'app-count': whole.default(30),
  /** This sequence only. */
  seed: whole.optional(),
  engine: z.enum(ENGINES).optional(),
  /** Sequences of edits that are sent. */
  'queue-count': whole.default(1000),
  /** These only. */
  queue: z.boolean().default(false),
  /** Sequences of pools that are widened. */
  'widen-count': whole.default(300),
  /** These only. */
  widen: z.boolean().default(false),
  /** In the app only. */
  app: z.boolean().default(false),
});

function readOptions() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      ...{ count: text, 'app-count': text, 'queue-count': text, seed: text, engine: text },
      ...{ 'widen-count': text },
      ...{ app: { type: 'boolean' }, queue: { type: 'boolean' }, widen: { type: 'boolean' } },
    },
  });
  const options = optionsSchema.safeParse(values);
  if (!options.success) throw new SetupError(z.prettifyError(options.error));
  return options.data;
}

await main(async () => {
  const options = readOptions();
  const { count, 'app-count': appCount, 'queue-count': queueCount, 'widen-count': widenCount } = options;
  const { seed, engine, app, queue, widen } = options;
  const seedsTo = (last: number) =>
    seed === undefined ? Array.from({ length: last }, (_, i) => i + 1) : [seed];
  const only = app || queue || widen;
  const all = !only && seed === undefined && engine === undefined;
  const total: Count = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Count) => {
    total.passed += passed;
    total.failed += failed;
  };
  for (const each of only ? [] : engine ? [engine] : ENGINES) add(await onPlainNode(each, seedsTo(count)));
  if (queue || all)
    add(await withSpotify('sent to Spotify', '--queue', runQueueSequences, seedsTo(queueCount)));
  if (widen || all)
    add(await withSpotify('widened from Spotify', '--widen', runWidenSequences, seedsTo(widenCount)));
  mkdirSync(path.dirname(tortureReport), { recursive: true });
  writeFileSync(tortureReport, JSON.stringify(total));
  const appIsWell = !(app || (all && appCount > 0)) || (await inTheApp(seedsTo(appCount)));
  return total.failed === 0 && appIsWell ? 0 : 1;
});

async function onPlainNode(engine: Engine, seeds: readonly number[]): Promise<Count> {
  const started = performance.now();
  const { passed, failed, kills, edits, faults } = await runSequences(engine, seeds, (failure) =>
    tell(failure, `--engine ${engine}`),
  );
  const spent = seconds(performance.now() - started);
  const met = `${kills} kills, ${edits} steps acknowledged, ${faults} faults`;
  say(`${engine}: ${passed} of ${seeds.length} sequences whole; ${met} (${spent})`);
  return { passed, failed: failed.length };
}

async function withSpotify(
  name: string,
  where: string,
  run: typeof runQueueSequences,
  seeds: readonly number[],
): Promise<Count> {
  const started = performance.now();
  const outcome = await run(seeds, (failure) => tell(failure, where));
  const { passed, failed, kills, edits, faults, requests } = outcome;
  const spent = seconds(performance.now() - started);
  const met = `${kills} kills, ${edits} moves, ${faults} faults, ${requests} requests`;
  say(`${name}: ${passed} of ${seeds.length} sequences agree; ${met} (${spent})`);
  return { passed, failed: failed.length };
}

async function inTheApp(seeds: readonly number[]): Promise<boolean> {
  await ensureBuild();
  const node = [process.execPath, path.join(import.meta.dirname, 'torture/in-app.ts'), ...seeds.map(String)];
  const [file = '', ...args] = hasDisplay() ? node : onVirtualDisplay(node);
  return spawnSync(file, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

// `npm test`: gets what is missing, then every step of test-steps.ts, a line each; a step that fails prints its output
// and the next ones still run. `npm run lint` and the like name one step, whose output is then shown as it comes;
// arguments after the name go on to its tool. Node 24.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild, ensureTestBuild } from './setup/app-build.ts';
import { ensurePackage } from './setup/app-package.ts';
import { hasDisplay, onVirtualDisplay } from './setup/display.ts';
import { prepareElectron } from './setup/electron.ts';
import { cacheDir, command, main, root, SetupError, say, seconds } from './setup/step.ts';
import { type Count, countOf, reports, type TestStep, testSteps } from './test-steps.ts';

const [only, ...toolArguments] = process.argv.slice(2);
// Tools start `node` by name; it is to be this one whatever the machine's own is.
process.env.PATH = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
await main(() => (only === undefined ? runAll() : runOne(only, toolArguments)));

async function runAll(): Promise<number> {
  const started = performance.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const electron = await trouble(() => prepareElectron({ keyring: true }));
  const total: Count = { passed: 0, failed: 0 };
  for (const step of testSteps) {
    const ok = await runQuietly(step, step.electron ? (electron ?? (await trouble(buildAndPackage))) : null);
    const { passed, failed } = countOf(step, ok);
    total.passed += passed;
    total.failed += failed;
  }
  writeFileSync(path.join(cacheDir, 'test-count.json'), JSON.stringify(total));
  const verdict = total.failed === 0 ? 'all well' : 'not well';
  say(
    `${verdict}: ${total.passed} passed, ${total.failed} failed in ${seconds(performance.now() - started)}`,
  );
  return total.failed === 0 ? 0 : 1;
}

/** `hindrance` is why a step cannot run at all; it then failed, for tests that did not run prove nothing. */
async function runQuietly(step: TestStep, hindrance: string | null): Promise<boolean> {
  process.stdout.write(`${step.says} ... `);
  if (hindrance !== null) {
    process.stdout.write(`cannot run\n${indent(hindrance)}\n`);
    return false;
  }
  const started = performance.now();
  // Side by side: those of one step do not need each other, and each keeps one core busy.
  const results = await Promise.all(
    step.commands.map((argv, index) =>
      command(onDisplay(step, [process.execPath, ...argv]), { log: `${step.name}-${index}` }),
    ),
  );
  const failed = results.filter(({ code }) => code !== 0);
  const ok = failed.length === 0;
  if (!ok)
    process.stdout.write(`failed\n${failed.map(({ output }) => indent(output.trimEnd())).join('\n')}\n`);
  const spent = seconds(performance.now() - started);
  const count = countOf(step, ok);
  if (ok) process.stdout.write(step.report ? `${count.passed} passed (${spent})\n` : `ok (${spent})\n`);
  else
    say(
      `${step.name}: failed${step.report ? `, ${count.passed} passed and ${count.failed} failed` : ''} (${spent})`,
    );
  return ok;
}

async function runOne(name: string, extra: string[]): Promise<number> {
  const step = testSteps.find((each) => each.name === name);
  if (!step)
    throw new SetupError(`There is no step ${name}: ${testSteps.map((each) => each.name).join(', ')}.`);
  if (step.electron) {
    await prepareElectron({ keyring: true });
    await buildAndPackage();
  }
  let worst = 0;
  for (const [index, argv] of step.commands.entries()) {
    const last = index === step.commands.length - 1;
    const [file = '', ...args] = onDisplay(step, [process.execPath, ...argv, ...(last ? extra : [])]);
    worst = Math.max(worst, spawnSync(file, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
  }
  return worst;
}

async function buildAndPackage(): Promise<void> {
  await ensureBuild();
  await ensureTestBuild();
  await ensurePackage();
}

function onDisplay(step: TestStep, argv: string[]): string[] {
  return step.electron && !hasDisplay() ? onVirtualDisplay(argv) : argv;
}

/** What kept it from working, for the steps that depend on it to say; null when it worked. */
async function trouble(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof SetupError)) throw thrown;
    return thrown.message;
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

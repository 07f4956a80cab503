// How the set-up scripts speak: one line a step, long output to a file under .cache/logs, shown when it fails.
// Node 24, no window. Every script of this folder reports through here, so that they read alike.

import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const cacheDir = path.join(root, '.cache');

/** A reason to stop that the user can act on: printed as it is, without a stack. */
export class SetupError extends Error {}

export function say(text: string): void {
  console.log(text);
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** Prints `name ...`, does the work, and ends the line with what `work` returns and how long it took. */
export async function step(name: string, work: () => Promise<string>): Promise<void> {
  const started = performance.now();
  process.stdout.write(`${name} ... `);
  try {
    const outcome = await work();
    process.stdout.write(`${outcome} (${seconds(performance.now() - started)})\n`);
  } catch (thrown) {
    process.stdout.write(`failed (${seconds(performance.now() - started)})\n`);
    throw thrown;
  }
}

export interface CommandOptions {
  /** Names the log file. */
  log: string;
  env?: Record<string, string>;
  cwd?: string;
  timeoutMs?: number;
}
export interface CommandResult {
  code: number;
  logFile: string;
  output: string;
}

/** Runs a command without a terminal, its output kept in `.cache/logs/<log>.log`. Never throws for a bad exit. */
export async function command(argv: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const [file, ...args] = argv;
  if (file === undefined) throw new RangeError('an empty command');
  const logFile = path.join(cacheDir, 'logs', `${options.log}.log`);
  mkdirSync(path.dirname(logFile), { recursive: true });
  const sink = openSync(logFile, 'w');
  const code = await new Promise<number>((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd ?? root,
      // It goes to a file and from there perhaps to a CI's page.
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...options.env },
      stdio: ['ignore', sink, sink],
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
    });
    child.on('error', () => resolve(127));
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  closeSync(sink);
  return { code, logFile, output: readFileSync(logFile, 'utf8') };
}

/** As `command`, but a bad exit is a SetupError that ends with the last lines of the output. */
export async function must(argv: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const result = await command(argv, options);
  if (result.code === 0) return result;
  const tail = result.output.trimEnd().split('\n').slice(-30).join('\n');
  throw new SetupError(
    `${argv.join(' ')}\nended with code ${result.code}; all of it: ${result.logFile}\n${tail}`,
  );
}

/** Runs a script's body; a SetupError is the user's to read, anything else is ours and keeps its stack. */
export async function main(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (thrown) {
    console.error(thrown instanceof SetupError ? `\n${thrown.message}` : thrown);
    process.exitCode = 1;
  }
}

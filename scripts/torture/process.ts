// The parent's side of the process that is killed: starts it, asks, listens, and lets the axe fall. One process serves
// many requests, and many sequences, until a kill is due; the next one is started while the parent still looks.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { cacheDir } from '../setup/step.ts';
import { type ChildRequest, type Line as LibraryLine, parseLine } from './protocol.ts';

/** What a sequence found wrong. */
export class Finding extends Error {}

export interface ClockAxe<Line = LibraryLine> {
  /** The first line this is true of starts the clock. */
  when(line: Line): boolean;
  delayMs: number;
}
interface Said {
  say: string;
}
export interface Victim<Request = ChildRequest, Line extends Said = LibraryLine> {
  /** The lines until one says `last`, or until the process was killed. */
  ask(request: Request, last: Line['say']): Promise<{ lines: Line[]; killed: boolean }>;
  /** Kills it with SIGKILL by the clock. */
  arm(axe: ClockAxe<Line>): void;
  /** Kills it with SIGKILL now. */
  kill(): void;
  /** When it outlived the occasion; waits for its end if the axe has fallen just now. */
  disarm(): Promise<void>;
  alive(): boolean;
  end(): Promise<void>;
}

/** A database and a few tracks: an answer that takes longer is a hang. */
const PATIENCE_MS = 60_000;

export const startVictim = (): Victim => startProcess('child.ts', parseLine);

/**
 * @param script in this folder
 * @param parse null for what says nothing
 */
export function startProcess<Request extends { do: string }, Line extends Said & { why?: string }>(
  script: string,
  parse: (text: string) => Line | null,
): Victim<Request, Line> {
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    [path.join(import.meta.dirname, script)],
    { env: { ...process.env, NODE_COMPILE_CACHE: path.join(cacheDir, 'torture') } },
  );
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  child.stdin.on('error', () => {}); // it was killed before it read
  let axe: ClockAxe<Line> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let gone = false;
  let heard: Line[] = [];
  let wake = () => {};
  let fell = false;
  const fall = () => {
    fell = true;
    child.kill('SIGKILL');
  };
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = parse(text);
    if (!line) return;
    heard.push(line);
    if (axe?.when(line)) {
      if (axe.delayMs === 0) fall();
      else timer = setTimeout(fall, axe.delayMs);
      axe = null;
    }
    wake();
  });
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => {
      gone = true;
      wake();
      resolve();
    });
  });

  return {
    async ask(request, last) {
      heard = [];
      child.stdin.write(`${JSON.stringify(request)}\n`);
      let hangs = false;
      const watchdog = setTimeout(() => {
        hangs = true;
        child.kill('SIGKILL');
      }, PATIENCE_MS);
      while (!gone && !heard.some(({ say }) => say === last || say === 'failed'))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      clearTimeout(watchdog);
      const failed = heard.find((line) => line.say === 'failed');
      if (failed) throw new Finding(`the library failed at ${request.do}: ${failed.why}`);
      if (hangs) throw new Finding(`no answer to ${request.do} within ${PATIENCE_MS} ms`);
      if (gone && child.signalCode !== 'SIGKILL')
        throw new Finding(`the process ended by itself (${child.exitCode ?? child.signalCode}): ${errors}`);
      return { lines: heard, killed: gone };
    },
    arm: (next) => {
      axe = next;
    },
    kill: fall,
    async disarm() {
      axe = null;
      clearTimeout(timer);
      if (fell) await closed;
    },
    alive: () => !gone,
    async end() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

// [Note: The gate] The one place where main listens to the page. Every call of the contract is registered here and
// nothing else is: the sender's frame is checked, the input parsed, the call answered by main or by the library
// thread (answers.ts), and whatever happens goes back as a Result. It is open before those are loaded, and the page
// may ask at once. In main.

import { ipcMain, type WebFrameMain } from 'electron';
import { type ErrorCode, type Result, SegueError, toFailure } from '../../shared/domain/result.ts';
import type { CallName } from '../../shared/ipc/contract.ts';
import { log } from '../app/log.ts';
import { APP_ORIGIN } from '../schemes/app-files.ts';
import type { Answers } from './answers.ts';

// Written in by the build (vite.config.ts), as in the preload script.
declare const CALL_NAMES: CallName[];

/** What happens in ordinary use and needs no line in the log. */
const ORDINARY: readonly ErrorCode[] = ['superseded', 'no-catalogue', 'nothing-to-undo', 'nothing-to-redo'];

export function openGate(answers: Promise<Answers>): void {
  answers.catch(() => undefined); // who asks hears of it
  for (const name of CALL_NAMES) {
    ipcMain.handle(`call:${name}`, async ({ senderFrame }, input: unknown): Promise<Result<unknown>> => {
      try {
        if (!isOurPage(senderFrame)) throw new SegueError('foreign-sender');
        const answer = await answers;
        return { ok: true, value: await answer(name, input) };
      } catch (thrown) {
        const { code, detail } = toFailure(thrown);
        if (!ORDINARY.includes(code)) log.error(`${name} failed: ${code}`, thrown);
        // What an unexpected error says is for the log only.
        return { ok: false, error: code === 'internal' || !detail ? { code } : { code, detail } };
      }
    });
  }
}

/** The top frame of a page of the app's own scheme: never an embedded one, never one that has gone elsewhere. */
function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}

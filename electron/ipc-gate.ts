// [Note: The gate] The one place where main listens to the page. Every call of the contract is registered here and
// nothing else is: the sender's frame is checked, the input parsed, the call answered by main or by the library
// thread, and whatever happens goes back as a Result. In main.

import { app, ipcMain, type WebFrameMain } from 'electron';
import { type ErrorCode, type Result, SegueError, toFailure } from '../shared/domain/result.ts';
import { type CallName, calls, type Handlers } from '../shared/ipc/contract.ts';
import { APP_ORIGIN } from './app-files.ts';
import { log } from './log.ts';

type Answer = (input: unknown) => unknown;
export type AllHandlers = Handlers<'main'> & Handlers<'library'>;

/** What happens in ordinary use and needs no line in the log. */
const ORDINARY: readonly ErrorCode[] = ['superseded', 'no-catalogue', 'nothing-to-undo', 'nothing-to-redo'];

export function openGate(handlers: AllHandlers): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(`call:${name}`, async ({ senderFrame }, input: unknown): Promise<Result<unknown>> => {
      try {
        if (!isOurPage(senderFrame)) throw new SegueError('foreign-sender');
        return { ok: true, value: await answer(name, handlers[name] as Answer, input) };
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

async function answer(name: CallName, handler: Answer, raw: unknown): Promise<unknown> {
  const input = calls[name].input.safeParse(raw);
  if (!input.success) throw new SegueError('invalid-input', name, { cause: input.error });
  const value = await handler(input.data);
  // A wrong answer is a bug to find while developing; parsing thousands of rows has no place in front of the user.
  if (!app.isPackaged) calls[name].output.parse(value);
  return value;
}

// The only file that touches window.segue. Stores and actions ask through it; a test can put a double of the
// same type on window and run the whole renderer in a plain page.

import { type Result, SegueError } from '../../shared/domain/result.ts';
import type { PageCallName, SegueBridge } from '../../shared/ipc/bridge.ts';
import type { CallInput, CallOutput, EventData, EventName } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    segue: SegueBridge;
  }
}

type InputArgs<N extends PageCallName> = CallInput<N> extends undefined ? [] : [input: CallInput<N>];

/** Asks main. Rejects with a `SegueError` whose code chooses the sentence to show. */
export async function ask<N extends PageCallName>(name: N, ...input: InputArgs<N>): Promise<CallOutput<N>> {
  const call = window.segue.calls[name] as (input: unknown) => ReturnType<SegueBridge['calls'][N]>;
  return opened(await call(input[0])) as CallOutput<N>;
}

/** Has main look at files that were dropped on the window. */
export async function askAboutDropped(files: readonly File[]): Promise<CallOutput<'importDropped'>> {
  return opened(await window.segue.importDropped([...files]));
}

function opened<T>(result: Result<T>): T {
  if (!result.ok) throw new SegueError(result.error.code, result.error.detail);
  return result.value;
}

/** Hears an event of main's until the returned function is called. */
export function hear<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  return window.segue.on[name](listener as never);
}

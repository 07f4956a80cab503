// The only file that touches window.segue. Stores and actions ask through it; a test can put a double of the
// same type on window and run the whole renderer in a plain page.

import { SegueError } from '../../shared/domain/result.ts';
import type {
  CallInput,
  CallName,
  CallOutput,
  EventData,
  EventName,
  SegueBridge,
} from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    segue: SegueBridge;
  }
}

type InputArgs<N extends CallName> = CallInput<N> extends undefined ? [] : [input: CallInput<N>];

/** Asks main. Rejects with a `SegueError` whose code chooses the sentence to show. */
export async function ask<N extends CallName>(name: N, ...input: InputArgs<N>): Promise<CallOutput<N>> {
  const call = window.segue.calls[name] as (input: unknown) => ReturnType<SegueBridge['calls'][N]>;
  const result = await call(input[0]);
  if (!result.ok) throw new SegueError(result.error.code, result.error.detail);
  return result.value as CallOutput<N>;
}

/** Hears an event of main's until the returned function is called. */
export function hear<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  return window.segue.on[name](listener as never);
}

// What preload puts on `window.segue`, derived from the contract ([Note: The contract]).

import type { Result } from '../domain/result.ts';
import type { CallInput, CallName, CallOutput, EventData, EventName } from './contract.ts';

/** What the page may call itself: the paths of dropped files come from preload. */
export type PageCallName = Exclude<CallName, 'importDropped'>;

export type SegueBridge = {
  calls: { [N in PageCallName]: (input: CallInput<N>) => Promise<Result<CallOutput<N>>> };
  /** Imports what was dropped on the window: the paths behind the files are not for the page. */
  importDropped(files: File[]): Promise<Result<CallOutput<'importDropped'>>>;
  /** Hears an event; the returned function stops it. The listener gets the data only, never the IPC event. */
  on: { [N in EventName]: (listener: (data: EventData<N>) => void) => () => void };
};

// [Note: Lost edits] An edit is never sent twice. One whose thread ended before it answered was committed or was not,
// and the thread that takes over knows which: the library counts its changes, and edits go one after the other, so a
// count above the one before the edit means that it was made. In main; imports no electron.

import { SegueError } from '../../shared/domain/result.ts';
import type { CallInput } from '../../shared/ipc/contract.ts';
import type { EditCallName } from '../library/edits/log.ts';
import type { LibraryHandlers } from '../library/thread.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { ThreadClient } from './rpc.ts';

export type Ask = ThreadClient<LibraryHandlers>['call'];
type EditReply = ReturnType<LibraryHandlers['lastChange']>;

const EDITS: readonly string[] = ['edit', 'undo', 'redo'] satisfies EditCallName[];
export const isEdit = (name: string): name is EditCallName => EDITS.includes(name);

interface Ways {
  /** Asks again when the thread ends meanwhile. */
  ask: Ask;
  /** Once. */
  send: Ask;
  /** Resolves, when there is a thread again, with whether it holds what the one that was lost has left. */
  takenOver(): Promise<boolean>;
}

/**
 * The returned function rejects with `not-made` when the thread ended before it made the edit, with `thread-stopped`
 * when nobody knows, and as the library's handlers do.
 */
export function sendEdits({ ask, send, takenOver }: Ways) {
  const inTurn = oneAtATime();

  async function one(name: EditCallName, input: CallInput<EditCallName>): Promise<EditReply> {
    const before = await ask('changeCount', undefined);
    try {
      return await send(name, input as never);
    } catch (thrown) {
      const lost = thrown instanceof SegueError && thrown.code === 'thread-stopped';
      if (!lost || !(await takenOver())) throw thrown;
      if ((await ask('changeCount', undefined)) > before) return await ask('lastChange', { name });
      throw new SegueError('not-made', undefined, { cause: thrown });
    }
  }

  return (name: EditCallName, input: CallInput<EditCallName>): Promise<EditReply> =>
    inTurn(() => one(name, input));
}

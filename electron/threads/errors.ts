// Errors on their way out of a thread: as values that can be posted, and as errors again on main's side. What the
// user is told needs the code alone; the log gets the whole chain of causes with the stacks they had in the thread.

import { type ErrorCode, SegueError, toFailure } from '../../shared/domain/result.ts';

/** Of anything thrown; `code` and `detail` as in `Failure`. */
export interface PostedError {
  code: ErrorCode;
  detail?: string;
  stack?: string;
  cause?: PostedCause;
}
interface PostedCause {
  name: string;
  message: string;
  stack?: string;
  cause?: PostedCause;
}

/** Deeper chains are cut; one that leads back to itself would have no end. */
const DEEPEST = 8;

export function postable(thrown: unknown): PostedError {
  const failure = toFailure(thrown);
  if (!(thrown instanceof SegueError)) return { ...failure, cause: causeOf(thrown, 1) };
  return { ...failure, ...(thrown.stack && { stack: thrown.stack }), ...further(thrown, 1) };
}

function causeOf(thrown: unknown, depth: number): PostedCause {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) };
  const { name, message, stack } = thrown;
  return { name, message, ...(stack && { stack }), ...further(thrown, depth + 1) };
}

const further = ({ cause }: Error, depth: number): { cause?: PostedCause } =>
  cause === undefined || depth > DEEPEST ? {} : { cause: causeOf(cause, depth) };

export function received({ code, detail, stack, cause }: PostedError): SegueError {
  return withStack(new SegueError(code, detail, cause && { cause: receivedCause(cause) }), stack);
}

function receivedCause({ name, message, stack, cause }: PostedCause): Error {
  const error = new Error(message, cause && { cause: receivedCause(cause) });
  // Only where it says more: inspecting an error shows its name from the stack.
  if (name !== 'Error') Object.defineProperty(error, 'name', { value: name, enumerable: false });
  return withStack(error, stack);
}

function withStack<E extends Error>(error: E, stack: string | undefined): E {
  // The place of reading it from the port says nothing.
  error.stack = stack ?? `${error.name}: ${error.message}`;
  return error;
}

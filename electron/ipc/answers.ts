// What is behind the gate ([Note: The gate]): the input of a call is parsed by the contract's schema, and whoever answers
// it is asked. In main; loaded while the page is.

import { app } from 'electron';
import { SegueError } from '../../shared/domain/result.ts';
import { type CallName, calls, type Handlers } from '../../shared/ipc/contract.ts';

export type AllHandlers = Handlers<'main'> & Handlers<'library'>;
export type Answers = (name: CallName, input: unknown) => Promise<unknown>;

export function answersOf(handlers: AllHandlers): Answers {
  return async (name, raw) => {
    const input = calls[name].input.safeParse(raw);
    if (!input.success) throw new SegueError('invalid-input', name, { cause: input.error });
    const value = await (handlers[name] as (input: unknown) => unknown)(input.data);
    // A wrong answer is a bug to find while developing; parsing thousands of rows has no place in front of the user.
    if (!app.isPackaged) calls[name].output.parse(value);
    return value;
  };
}

// How a command ends: what is wrong with its input is one line and exit code 2.

import { InputError } from './input-error.ts';

export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    const option = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
    const given = thrown instanceof InputError || option;
    console.error(given ? message : thrown);
    process.exitCode = given ? 2 : 1;
  }
}

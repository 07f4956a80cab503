// How a command ends: what is wrong with its input is one line and exit code 2.

import { InputError } from './input-error.ts';

export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    const given = thrown instanceof InputError || code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES';
    const option = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
    console.error(given || option ? message : thrown);
    process.exitCode = given || option ? 2 : 1;
  }
}

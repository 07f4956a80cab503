// A display for each process that runs tests: which window has the focus, and what is in the clipboard, belong to a
// display. The first process has the one it was started on.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { onVirtualDisplay } from '../../scripts/setup/display.ts';

/** Whether there can be more displays than the one that is there. */
export const moreDisplays = (): boolean => process.platform === 'linux' && existsSync('/usr/bin/xvfb-run');

/** Everything this process starts from now on is shown on a display of its own; the returned function ends it. */
export async function moveToOwnDisplay(): Promise<() => void> {
  // It ends with its input, so with this process, however that ends.
  const [file = '', ...args] = onVirtualDisplay(['sh', '-c', 'echo "$DISPLAY $XAUTHORITY"; exec cat']);
  const server = spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('no second display')));
  const said = once(createInterface({ input: server.stdout }), 'line');
  const [line] = (await Promise.race([said, ended])) as [string];
  ended.catch(() => {}); // as it is to
  const [display, authority] = line.split(' ');
  Object.assign(process.env, { DISPLAY: display, XAUTHORITY: authority });
  return () => server.stdin.end();
}

// A thread of a copied app that fails on a call, as often as a test wants: it dies, hangs or runs out of memory for
// real, in the app's own process.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const WAYS = {
  throws: 'throw new Error("as a test wants it");',
  ends: 'process.exit(7);',
  hangs: 'for (;;);',
  'runs out of memory': 'const all = []; for (;;) all.push(new Array(1_000_000).fill(0.5));',
} as const;

export interface BreakThread {
  /** Of `appCopy`: its built files are changed. */
  folder: string;
  thread: 'suggestion' | 'library';
  call: string;
  /** `before` the call is looked at, or `after` it was carried out and before it is answered. */
  when: 'before' | 'after';
  way: keyof typeof WAYS;
}

/** @returns what arms it: from then on so many calls fail */
export function breakThread({ folder, thread, call, when, way }: BreakThread): (times: number) => void {
  const file = path.join(folder, `dist/main/${thread}-thread.js`);
  const left = path.join(folder, `${thread}-${call}-fails`);
  writeFileSync(left, '0');
  const fail = `
    const left = Number(fs.readFileSync(${JSON.stringify(left)}, 'utf8'));
    if (left > 0) {
      fs.writeFileSync(${JSON.stringify(left)}, String(left - 1));
      ${WAYS[way]}
    }`;
  const before = `port.on('message', ({ name }) => { if (name === '${call}') { ${fail} } });`;
  const after = `
    const asked = new Set();
    port.on('message', ({ id, name }) => { if (name === '${call}') asked.add(id); });
    const post = port.postMessage.bind(port);
    port.postMessage = (reply) => { if (asked.has(reply.id)) { ${fail} } post(reply); };`;
  writeFileSync(
    file,
    `{ const { parentPort: port } = process.getBuiltinModule('node:worker_threads');
    const fs = process.getBuiltinModule('node:fs');
    ${when === 'before' ? before : after} }
    ${readFileSync(file, 'utf8')}`,
  );
  return (times) => writeFileSync(left, String(times));
}

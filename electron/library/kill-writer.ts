// Run as a process of its own by driver-kill.test.ts, which kills it: commits numbers one after the other, each by
// several rows in one transaction, and says each aloud once its commit has returned.

import { writeSync } from 'node:fs';
import { type Engine, openDriver } from './driver.ts';

const [path = '', engine = ''] = process.argv.slice(2);
const db = openDriver(path, engine as Engine);
db.exec('CREATE TABLE IF NOT EXISTS t (n INTEGER NOT NULL, part INTEGER NOT NULL, s TEXT) STRICT');
let n = db.prepare('SELECT coalesce(max(n), 0) AS n FROM t').get<{ n: number }>([])?.n ?? 0;
for (;;) {
  n++;
  db.transaction(() => {
    for (let part = 0; part < 5; part++)
      db.prepare('INSERT INTO t VALUES (?, ?, ?)').run([n, part, 'x'.repeat(500)]);
  });
  writeSync(1, `${n}\n`);
}

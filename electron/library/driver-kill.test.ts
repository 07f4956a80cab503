import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ENGINES, openDriver } from './driver.ts';
import { temporaryFolder } from './fixtures.ts';
import { check } from './open.ts';

const ROUNDS = 4;

it.each(ENGINES)(
  'loses nothing it acknowledged when it is killed (%s)',
  { timeout: 60_000 },
  async (engine) => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'killed.sqlite');
    let last = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const writer = spawn(process.execPath, [join(import.meta.dirname, 'kill-writer.ts'), path, engine]);
      let said = '';
      writer.stdout.on('data', (data: Buffer) => {
        said += data.toString();
      });
      await once(writer.stdout, 'data');
      // A different moment of the writing each round.
      await after(20 + round * 37);
      writer.kill('SIGKILL');
      await once(writer, 'close');

      const acknowledged = Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
      expect(acknowledged).toBeGreaterThan(last);
      const db = openDriver(path, engine);
      check(db, 'integrity_check');
      const kept = db
        .prepare('SELECT n, count(*) AS parts FROM t GROUP BY n ORDER BY n')
        .all<{ n: number; parts: number }>([]);
      db.close();
      // At most the commit that was under way when the axe fell may be there beyond what was said; none half.
      expect(kept.length - acknowledged).toBeOneOf([0, 1]);
      expect(kept.every(({ n, parts }, i) => n === i + 1 && parts === 5)).toBe(true);
      last = kept.length;
    }
    folder.remove();
  },
);

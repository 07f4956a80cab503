// A driver that kills its process at a given statement of an edit: before it, behind it, before COMMIT, behind COMMIT.
// The same seed kills at the same place again, which a clock cannot promise. In the child.

import type { Driver, Statement } from '../../electron/library/driver.ts';

export interface Axe {
  driver: Driver;
  /** SIGKILL at the n-th moment from now; null: never. */
  arm(moments: number | null): void;
}

export function withAxe(db: Driver): Axe {
  let left: number | null = null;
  const moment = () => {
    if (left !== null && left-- <= 0) process.kill(process.pid, 'SIGKILL');
  };
  /** A moment on either side. */
  const between = <T>(work: () => T): T => {
    moment();
    const result = work();
    moment();
    return result;
  };
  const statement = (sql: string): Statement => {
    const prepared = db.prepare(sql);
    return {
      run: (params) => between(() => prepared.run(params)),
      get: <Row>(params: Parameters<Statement['get']>[0]) => between(() => prepared.get<Row>(params)),
      all: <Row>(params: Parameters<Statement['all']>[0]) => between(() => prepared.all<Row>(params)),
      iterate: <Row>(params: Parameters<Statement['iterate']>[0]) => prepared.iterate<Row>(params),
    };
  };
  const driver: Driver = {
    engine: db.engine,
    exec: (sql) => between(() => db.exec(sql)),
    prepare: statement,
    transaction: (fn) => between(() => db.transaction(() => between(fn))),
    backupTo: (path) => between(() => db.backupTo(path)),
    close: () => db.close(),
  };
  return {
    driver,
    arm: (moments) => {
      left = moments;
    },
  };
}

// A folder of research data as `fit` and `evaluate` read it: catalogue.csv.gz, pool.jsonl.gz, fit.jsonl.gz and
// dev-splits.json.gz.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from './input-error.ts';

export type DataFile = 'catalogue.csv.gz' | 'pool.jsonl.gz' | 'fit.jsonl.gz' | 'dev-splits.json.gz';

/** Paths in the folder named by `--data`. @throws InputError when it is not named */
export function dataFolder(command: string): (file: DataFile) => string {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const { data } = values;
  if (!data) throw new InputError(`Usage: npm run ${command} -- --data DIR`);
  return (file) => path.join(data, file);
}

// `npm run evaluate`: how well each strategy continues playlists that it has not seen, as a table. With
// `--strategy NAME` that one alone, with `--set NAME` on one set. Of the hybrid three further rows: with discover mode,
// without the rules that give a list its variety, and with nobody else's listening known.

import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { withoutOthers } from '../catalogue/columns.ts';
import { ratioInterval } from '../recommender/evaluate/bootstrap.ts';
import { DEPTH, type Metrics, mean, metricsOf } from '../recommender/evaluate/metrics.ts';
import { summarise } from '../recommender/evaluate/summary.ts';
import { type Variety, varietyOf } from '../recommender/evaluate/variety.ts';
import { MODES } from '../recommender/modes.ts';
import { STRATEGIES, type Strategy, type StrategyName } from '../recommender/strategies/strategy.ts';
import { type CsvCatalogue, readCatalogue } from './csv-catalogue.ts';
import { InputError } from './input-error.ts';
import { readPlaylists } from './pool-file.ts';
import { createEngine, createStrategy } from './strategies.ts';
import { jsonOf } from './stream.ts';

const splitsSchema = z.record(
  z.string(),
  z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      seeds: z.array(z.string()),
      hidden: z.array(z.string()).min(1),
    }),
  ),
);
type Split = z.infer<typeof splitsSchema>[string];

/** Without a pool and without popularity; must be equal to content alone. */
const WITHHELD = 'hybrid, others withheld';
/** What variety costs. */
const UNVARIED = 'hybrid, any repeats';
const DISCOVER = 'hybrid, discover';

const USAGE = 'Usage: npm run evaluate -- --data DIR [--strategy NAME] [--set NAME]';

export async function evaluate(compileScan: () => Promise<Uint8Array>): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      strategy: { type: 'string' },
      set: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const { data, strategy, set } = values;
  if (!data) throw new InputError(USAGE);
  const names = STRATEGIES.filter((name) => strategy === undefined || name === strategy);
  if (names.length === 0) throw new InputError(`There is no strategy ${strategy}: ${STRATEGIES.join(', ')}.`);
  const splits = await readSplits(path.join(data, 'dev-splits.json.gz'));
  if (set !== undefined && !Object.hasOwn(splits, set))
    throw new InputError(`There is no set ${set}: ${Object.keys(splits).join(', ')}.`);
  const pool = await readPlaylists(path.join(data, 'pool.jsonl.gz'));
  const csv = await readCatalogue(path.join(data, 'catalogue.csv.gz'), pool);
  const engine = createEngine(csv.catalogue, await compileScan());
  const strategies = new Map<string, Strategy>(names.map((name) => [name, createStrategy(name, engine)]));
  if (names.includes('hybrid')) {
    const withheld = { ...engine, catalogue: withoutOthers(csv.catalogue) };
    strategies.set(WITHHELD, createStrategy('hybrid', withheld));
    const hybrid = createStrategy('hybrid', engine);
    strategies.set(UNVARIED, (ask) => hybrid({ ...ask, varied: false }));
    strategies.set(DISCOVER, (ask) => hybrid({ ...ask, discover: MODES.discover }));
  }
  for (const [name, split] of Object.entries(splits)) {
    if (set !== undefined && set !== name) continue;
    console.log(`\n${name}: ${split.length} playlists`);
    const results = new Map<string, Metrics[]>();
    for (const [of, ask] of strategies) {
      const metrics = split.map((one) => measured(one, ask, csv));
      results.set(of, metrics);
      console.log(line(of, metrics));
    }
    compare(results, 'hybrid', 'content');
    compare(results, 'hybrid', 'nearest');
    compare(results, 'hybrid', 'centroid');
    compare(results, 'hybrid', 'two-tower');
    compare(results, 'hybrid', UNVARIED);
  }
}

async function readSplits(file: string): Promise<Record<string, Split>> {
  const splits = splitsSchema.safeParse(await jsonOf(file));
  if (splits.success) return splits.data;
  throw new InputError(`${file} must hold sets of playlists with id, name, seeds and hidden.`);
}

function measured(
  { seeds, name, hidden }: Split[number],
  ask: Strategy,
  csv: CsvCatalogue,
): Metrics & Variety {
  const rows = [...new Set(seeds.flatMap((id) => csv.rowOf.get(id) ?? []))];
  const found = ask({
    ...{ seeds: rows, name, namedArtists: csv.artistsNamedIn(name) },
    ...{ exclude: [], limit: DEPTH, discover: MODES.continue },
  });
  const ranked = found.map(({ row }) => row);
  const metrics = metricsOf(
    ranked.map((row) => csv.tracks[row]?.id ?? ''),
    new Set(hidden),
  );
  return { ...metrics, ...varietyOf(csv.catalogue, rows, ranked) };
}

function line(name: string, metrics: readonly (Metrics & Variety)[]): string {
  const { ndcg, recall, clicks } = summarise(metrics);
  const interval = `[${ndcg.low.toFixed(3)}, ${ndcg.high.toFixed(3)}]`;
  const share = (of: keyof Variety, digits: number) => mean(metrics.map((one) => one[of])).toFixed(digits);
  return [
    `  ${name.padEnd(24)} NDCG ${ndcg.mean.toFixed(4)} ${interval}`,
    `recall ${recall.mean.toFixed(3)}`,
    `clicks ${clicks.mean.toFixed(1)}`,
    `same song ${share('repeated', 4)}`,
    `artists ${share('artists', 2)}`,
    `new artists ${share('newArtists', 2)}`,
  ].join('  ');
}

function compare(
  results: ReadonlyMap<string, Metrics[]>,
  a: StrategyName,
  b: StrategyName | typeof UNVARIED,
): void {
  const [first, second] = [results.get(a), results.get(b)].map((list) => list?.map(({ ndcg }) => ndcg));
  if (!first || !second) return;
  const { low, high } = ratioInterval(first, second);
  const ratio = mean(first) / mean(second);
  console.log(`  ${a} / ${b}: ${ratio.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`);
}

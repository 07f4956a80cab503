// `npm run fit`: fits the ranker's weights on playlists, cut as they will be asked about, and writes the file that
// ships. The same data gives the same file.

import { writeFileSync } from 'node:fs';
import { type Catalogue, withPlaylists } from '../catalogue/columns.ts';
import { exclusion } from '../recommender/candidates.ts';
import { randomFrom } from '../recommender/evaluate/random.ts';
import { listwiseLoss } from '../recommender/fit/listwise.ts';
import { minimise } from '../recommender/fit/minimise.ts';
import { type Example, sampleOf } from '../recommender/fit/sample.ts';
import { TERMS, toSignals } from '../recommender/fit/terms.ts';
import { artistsOf } from '../recommender/profile.ts';
import { prepare } from '../recommender/recommend.ts';
import type { Engine } from '../recommender/types.ts';
import { readCatalogue } from './csv-catalogue.ts';
import { readPlaylists } from './pool-file.ts';
import { dataFolder } from './research-data.ts';
import { run } from './run.ts';
import { createEngine, shippedWeights, WEIGHTS_PATH } from './strategies.ts';

const SEED = 20_240_601;
const STEPS = 80;
/** What a number's square costs, of the content's and of the pool's terms: chosen by cross-validation. */
const CONTENT_PENALTY = 3e-3;
const POOL_PENALTY = 1e-2;
/** Playlists shorter than these are not cut this way. */
const LEAST_FOR_LAST = 15;
const LEAST_FOR_FIRST = 11;
const FIRST = 5;

/**
 * What the pool is made to miss. A playlist unlike the pool's has tracks that the pool does not know, while the pool
 * goes on knowing others well: hiding this playlist's tracks alone teaches that. `playlists` and `tracks` are
 * the least and the most of it that is hidden.
 */
const DROPOUT = [
  { playlists: [0, 0], tracks: [0, 0] },
  { playlists: [0.5, 1], tracks: [0, 0] },
  { playlists: [0, 0], tracks: [0.3, 1] },
  { playlists: [0, 0], tracks: [0.7, 1] },
] as const;

await run(async () => {
  const file = dataFolder('fit');
  const pool = await readPlaylists(file('pool.jsonl.gz'));
  const { catalogue, rowOf } = await readCatalogue(file('catalogue.csv.gz'), pool);
  const playlists = await readPlaylists(file('fit.jsonl.gz'));
  const engine = await createEngine(catalogue);
  const random = randomFrom(SEED);
  const examples: Example[] = [];
  for (const [i, { name, tracks }] of playlists.entries()) {
    const rows = [...new Set(tracks.flatMap((id) => rowOf.get(id) ?? []))];
    for (const cut of cutsOf(rows)) examples.push(...examplesOf(engine, name, cut, random));
    if ((i + 1) % 50 === 0) console.error(`${i + 1} of ${playlists.length} playlists`);
  }
  const content = minimise(
    new Float64Array(TERMS.length),
    listwiseLoss(examples, (term) => TERMS[term]?.content === true, CONTENT_PENALTY),
    STEPS,
  );
  const whole = minimise(
    content,
    listwiseLoss(examples, (term) => !TERMS[term]?.content, POOL_PENALTY),
    STEPS,
  );
  const { newArtist, features } = shippedWeights();
  const source = `Fitted by npm run fit on ${examples.length} continuations of ${playlists.length} playlists of listeners, ${pool.length} others as the pool, of which parts were hidden: ${TERMS.length} numbers, seed ${SEED}. newArtist and the features' weights are by judgement.`;
  writeFileSync(
    WEIGHTS_PATH,
    `${JSON.stringify({ version: 2, source, signals: toSignals(whole), newArtist, features }, null, 2)}\n`,
  );
  console.log(source);
});

interface Cut {
  seeds: number[];
  hidden: number[];
}

/** The last fifth hidden, and all but the first five. */
function cutsOf(rows: number[]): Cut[] {
  const cuts: Cut[] = [];
  const last = rows.length - Math.floor(rows.length / 5);
  if (rows.length >= LEAST_FOR_LAST) cuts.push({ seeds: rows.slice(0, last), hidden: rows.slice(last) });
  if (rows.length >= LEAST_FOR_FIRST) cuts.push({ seeds: rows.slice(0, FIRST), hidden: rows.slice(FIRST) });
  return cuts;
}

function examplesOf(engine: Engine, name: string, { seeds, hidden }: Cut, random: () => number): Example[] {
  return DROPOUT.flatMap(({ playlists, tracks }) => {
    const between = ([least, most]: readonly [number, number]) => least + (most - least) * random();
    const [forgotten, unheard] = [between(playlists), between(tracks)];
    const lost = new Set([...seeds, ...hidden].filter(() => random() < unheard));
    const catalogue =
      forgotten + lost.size > 0 ? hide(engine.catalogue, () => random() < forgotten, lost) : engine.catalogue;
    const { context, gates } = prepare(
      { ...engine, catalogue },
      {
        ...{ seeds, name, playlistId: null },
        ownArtists: new Set(seeds.flatMap((row) => [...artistsOf(catalogue, row)])),
      },
      exclusion(catalogue, seeds, [], null),
    );
    return sampleOf(context, gates, new Set(hidden), random) ?? [];
  });
}

/** The catalogue without some playlists, and without some tracks in the others. */
function hide(catalogue: Catalogue, forgets: () => boolean, lost: ReadonlySet<number>): Catalogue {
  const { playlistStart, playlistRow, playlistNames } = catalogue;
  const kept = Array.from(playlistNames.keys()).filter(() => !forgets());
  const lists = kept.map((p) =>
    playlistRow.slice(playlistStart[p], playlistStart[p + 1]).filter((row) => !lost.has(row)),
  );
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, p) => {
    start[p + 1] = (start[p] ?? 0) + list.length;
  });
  const items = new Uint32Array(start.at(-1) ?? 0);
  lists.forEach((list, p) => {
    items.set(list, start[p]);
  });
  const names = kept.map((p) => playlistNames[p] ?? '');
  return withPlaylists(catalogue, Int32Array.from(kept.keys()), names, { start, items });
}

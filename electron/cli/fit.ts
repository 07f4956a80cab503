// `npm run fit`: fits the ranker's weights, and trains the two-tower strategy's, on playlists cut as they will be asked
// about, and writes the files that ship. The same data gives the same files.

import { writeFileSync } from 'node:fs';
import { type Catalogue, withoutOthers } from '../catalogue/columns.ts';
import { randomFrom } from '../recommender/evaluate/random.ts';
import {
  beginningsOf,
  type Cut,
  cutsOf,
  exampleOf,
  examplesOf,
  examplesOfMember,
} from '../recommender/fit/examples.ts';
import { listwiseLoss } from '../recommender/fit/listwise.ts';
import { minimise } from '../recommender/fit/minimise.ts';
import type { Example } from '../recommender/fit/sample.ts';
import { isOfBeginnings, TERMS, type Term, toSignals } from '../recommender/fit/terms.ts';
import { INPUTS, OUTPUTS, type TowerWeights } from '../recommender/towers/tower.ts';
import { trainTower } from '../recommender/towers/train.ts';
import { readCatalogue } from './csv-catalogue.ts';
import { type PoolPlaylist, readPlaylists } from './pool-file.ts';
import { dataFolder } from './research-data.ts';
import { createEngine, shippedWeights, TOWER_PATH, WEIGHTS_PATH } from './strategies.ts';

const SEED = 20_240_601;
const STEPS = 150;
/** What a number's square costs, of the content's and of the pool's terms: chosen by cross-validation. */
const CONTENT_PENALTY = 3e-4;
const POOL_PENALTY = 1e-4;

export async function fitWeights(compileScan: () => Promise<Uint8Array>): Promise<void> {
  const file = dataFolder('fit');
  const pool = await readPlaylists(file('pool.jsonl.gz'));
  const { catalogue, rowOf, artistsNamedIn } = await readCatalogue(file('catalogue.csv.gz'), pool);
  const playlists = await readPlaylists(file('fit.jsonl.gz'));
  const shipped = createEngine(catalogue, await compileScan());
  const cutsOfAll = (lists: readonly PoolPlaylist[]) =>
    lists.map(({ name, tracks }) => {
      const rows = [...new Set(tracks.flatMap((id) => rowOf.get(id) ?? []))];
      const title = { name, namedArtists: artistsNamedIn(name) };
      return { title, cuts: cutsOf(rows), beginnings: beginningsOf(rows) };
    });
  const cuts = cutsOfAll(playlists);
  const tower = writeTower(
    catalogue,
    cuts.flatMap((one) => one.cuts),
  );
  const engine = { ...shipped, tower };
  const random = randomFrom(SEED);
  // Where nobody else has listened there are other candidates too: content is fitted among those it will be asked about.
  const alone = { ...engine, catalogue: withoutOthers(catalogue) };
  // The pool's playlists teach it as well: without a pool none of them is known beforehand.
  const pooled = cutsOfAll(pool);
  const contents = [...cuts, ...pooled].flatMap(({ title, cuts: own }) =>
    own.flatMap((cut) => exampleOf(alone, title, cut, random) ?? []),
  );
  const examples: Example[] = [];
  const begun: Example[] = [];
  for (const [i, { title, cuts: own, beginnings }] of cuts.entries()) {
    for (const cut of own) examples.push(...examplesOf(engine, title, cut, random));
    for (const cut of beginnings) begun.push(...examplesOf(engine, title, cut, random));
    if ((i + 1) % 50 === 0) console.error(`${i + 1} of ${playlists.length} playlists`);
  }
  for (const [i, { title, cuts: own, beginnings }] of pooled.entries()) {
    examples.push(...examplesOfMember(engine, i, title, own, random));
    begun.push(...examplesOfMember(engine, i, title, beginnings, random));
    if ((i + 1) % 50 === 0) console.error(`${i + 1} of ${pool.length} playlists of the pool`);
  }
  const content = minimise(
    new Float64Array(TERMS.length),
    listwiseLoss(contents, (term) => TERMS[term]?.content === true, CONTENT_PENALTY),
    STEPS,
  );
  const whole = minimise(
    content,
    listwiseLoss(examples, (term) => !TERMS[term]?.content, POOL_PENALTY),
    STEPS,
  );
  const fitted = minimise(
    whole,
    listwiseLoss(begun, (term) => isOfBeginnings(TERMS[term] as Term), CONTENT_PENALTY),
    STEPS,
  );
  const { newArtist, explicit, features } = shippedWeights();
  const source = `Fitted by npm run fit on ${contents.length} continuations of ${playlists.length} playlists of listeners and of the ${pool.length} of the pool, and on ${examples.length} with the others of the pool, of which parts were hidden; on ${begun.length} beginnings what counts there: ${TERMS.length} numbers, seed ${SEED}. newArtist, explicit and the features' weights are by judgement.`;
  writeFileSync(
    WEIGHTS_PATH,
    `${JSON.stringify({ version: 2, source, signals: toSignals(fitted), newArtist, explicit, features }, null, 2)}\n`,
  );
  console.log(source);
}

function writeTower(catalogue: Catalogue, cuts: readonly Cut[]): TowerWeights {
  const { genre, matrix } = trainTower(catalogue, cuts, randomFrom(SEED));
  const source = `Trained by npm run fit on ${cuts.length} continuations: ${1 + INPUTS * OUTPUTS} numbers, seed ${SEED}.`;
  const rows = matrix.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  writeFileSync(
    TOWER_PATH,
    `{\n  "source": ${JSON.stringify(source)},\n  "genre": ${genre},\n  "matrix": [\n${rows}\n  ]\n}\n`,
  );
  console.log(source);
  return { source, genre, matrix };
}

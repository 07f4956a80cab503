// One sequence of widening the pool: begun, held, stopped and begun again, through faults, and killed a few times over; at
// the end the pool has every track of every album of the playlist's artists once, but for what failed too often, and no
// more calls were made than the run may make. In the parent.

import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { linkPlaylist } from '../../../e2e/support/sending-library.ts';
import { openLibraryDatabase } from '../../../electron/library/open.ts';
import { Finding } from '../process.ts';
import type { Random } from '../random.ts';
import { layPassing } from './choices.ts';
import type { QueueLine, QueueRequest, Widened, WidenMove } from './protocol.ts';
import type { QueueOptions, QueueTally, QueueVictim } from './sequence.ts';
import { MOST_TURNS } from './settle.ts';
import { inWorld, type SpotifyWorld } from './world.ts';

const ALBUMS = 'GET /artists/{id}/albums';
const TRACKS = 'GET /albums/{id}/tracks';
const START = Date.parse('2026-01-01T00:00:00.000Z');
const HOUR = 3_600_000;

export const runWidenSequence = (options: QueueOptions): Promise<QueueTally> =>
  inWorld((world) => play(options, world));

async function play({ random, folder, template, victim, note }: QueueOptions, world: SpotifyWorld) {
  const tally: QueueTally = { kills: 0, edits: 0, faults: 0, requests: 0 };
  const { playlistId, uris } = prepare(random, folder, template, world);
  let opened: QueueVictim | null = null;
  let hours = 0;

  /** Null: the process was killed over it. */
  const ask = async <Say extends 'state' | 'widened'>(request: QueueRequest, last: Say) => {
    const process = victim();
    if (process !== opened) {
      opened = process;
      const where = { folder, api: `${world.fake.origin}/v1`, token: world.token };
      await process.ask({ do: 'open', ...where, offsetMs: hours * HOUR }, 'state');
    }
    const { lines, killed } = await process.ask(request, last);
    if (!killed)
      return lines.find((line): line is Extract<QueueLine, { say: Say }> => line.say === last) ?? null;
    tally.kills++;
    opened = null;
    return null;
  };
  const widen = async (move: WidenMove, killAt: number | null = null): Promise<void> => {
    note(`${JSON.stringify(move)}${killAt === null ? '' : `, killed at ${killAt}`}`);
    tally.edits++;
    await ask({ do: 'widen', move, killAt }, 'widened');
  };
  /** So far as it comes at this time. */
  const read = async (killAt: number | null): Promise<Widened | null> => {
    hours++;
    const at = new Date(START + hours * HOUR).toISOString();
    const found = await ask({ do: 'read', what: 'widening', at, killAt }, 'widened');
    if (found) judgeCalls(found);
    return found;
  };

  // The playlist itself, as the account has it.
  await ask({ do: 'send', at: null, killAt: null }, 'state');
  world.fake.requests.clear();
  for (let rounds = 2 + random.below(4); rounds > 0; rounds--) {
    const choices = random.fork();
    const axe = () => (choices.chance(0.15) ? choices.below(60) : null);
    const begin = {
      kind: 'begin',
      playlistId,
      calls: choices.chance(0.5) ? 1 + choices.below(20) : null,
    } as const;
    await widen(
      choices.weighted<WidenMove>([
        [5, begin],
        [1, { kind: 'pause' }],
        [2, { kind: 'resume' }],
        [1, { kind: 'stop' }],
        [0.5, { kind: 'removePool' }],
      ]),
      axe(),
    );
    for (let faults = choices.below(3); faults > 0; faults--) {
      note(layPassing(choices.fork(), world.fake.faults, [ALBUMS, TRACKS]));
      tally.faults++;
    }
    const end = choices.weighted([
      [2, 'lives'],
      [4, 'request'],
      [4, 'statement'],
    ] as const);
    if (end === 'request') world.atRequest(1 + choices.below(12), () => victim().kill());
    note(`read: ${end}`);
    await read(end === 'statement' ? choices.below(400) : null);
    world.clearActs();
  }

  world.fake.faults.clear();
  // A run that was begun goes on with what is left, and one that has ended is begun once more for what it never asked.
  for (let turn = 0; ; turn++) {
    if (turn === MOST_TURNS) throw new Finding('it does not come to an end');
    await widen({ kind: 'resume' });
    const found = await read(null);
    if (!found) throw new Finding('killed without an axe');
    if (found.run?.ended === 'all') {
      tally.requests = world.fake.requests.all().length;
      judge(found, world, uris);
      break;
    }
    if (found.run?.state !== 'going') await widen({ kind: 'begin', playlistId, calls: null });
  }
  await victim().ask({ do: 'close' }, 'closed');
  return tally;
}

function judgeCalls({ run }: Widened): void {
  if (run?.most != null && run.calls > run.most)
    throw new Finding(`${run.calls} calls were made, of ${run.most}`);
}

function judge({ pool, passedOver }: Widened, { fake }: SpotifyWorld, uris: readonly string[]): void {
  const { tracks, albums } = fake.world;
  const artistIds = new Set(uris.flatMap((uri) => tracks.get(uri.split(':')[2] ?? '')?.artistIds ?? []));
  const wanted = [...albums.values()].filter((album) =>
    album.artistIds.some((artist) => artistIds.has(artist)),
  );
  const passed = new Set(passedOver);
  const all = wanted.flatMap(({ trackIds }) => trackIds);
  const twice = pool.find((one, place) => pool.indexOf(one) !== place);
  if (twice) throw new Finding(`${twice} is there twice`);
  const other = pool.find((one) => !all.includes(one));
  if (other) throw new Finding(`${other} is of no album that was asked for`);
  const there = new Set(pool);
  for (const { id, artistIds: by, trackIds } of wanted) {
    if (passed.has(id) || by.some((artist) => passed.has(artist))) continue;
    const missing = trackIds.find((one) => !there.has(one));
    if (missing) throw new Finding(`${missing} of the album ${id} is not there`);
  }
}

function prepare(random: Random, folder: string, template: string, world: SpotifyWorld) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'library.sqlite');
  copyFileSync(template, file);
  const uris = Array.from({ length: 1 + random.below(5) }, () => world.freshUri()).filter(
    (uri) => uri !== null,
  );
  const db = openLibraryDatabase(file, 'node:sqlite');
  const playlistId = linkPlaylist(db, world.newPlaylist('list', uris), 'list');
  db.close();
  return { playlistId, uris };
}

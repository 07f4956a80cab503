// One sequence: playlists are edited here and elsewhere, sent through faults, and the process is killed a few times over;
// at the end Spotify and the library hold the same, what was acknowledged has its effect, and nothing is there twice.
// In the parent. As with the library's own sequences, a kill proves what a dying process leaves.

import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { linkPlaylist } from '../../../e2e/support/sending-library.ts';
import { openLibraryDatabase } from '../../../electron/library/open.ts';
import { Finding, type Victim } from '../process.ts';
import type { Random } from '../random.ts';
import { createLedger, type Ledger } from './account.ts';
import { chooseQueueMove, layFault } from './choices.ts';
import type { PlaylistHere, QueueLine, QueueRequest, State } from './protocol.ts';
import { MOST_TURNS, settle } from './settle.ts';
import { inWorld, type SpotifyWorld } from './world.ts';

export type QueueVictim = Victim<QueueRequest, QueueLine>;

export interface QueueOptions {
  random: Random;
  folder: string;
  /** A library that is connected to the account and has no playlist. */
  template: string;
  victim(): QueueVictim;
  note(text: string): void;
}
export interface QueueTally {
  kills: number;
  edits: number;
  faults: number;
  requests: number;
}

export const runQueueSequence = (options: QueueOptions): Promise<QueueTally> =>
  inWorld((world) => play(options, world));

async function play({ random, folder, template, victim, note }: QueueOptions, world: SpotifyWorld) {
  const tally: QueueTally = { kills: 0, edits: 0, faults: 0, requests: 0 };
  const ledger = createLedger();
  prepare(random, folder, template, world, ledger);
  let state: State | null = null;
  let opened: QueueVictim | null = null;

  const stateOf = (lines: readonly QueueLine[]) => lines.find((line) => line.say === 'state') ?? null;
  /** Null: the process was killed over it. */
  const ask = async (request: QueueRequest): Promise<State | null> => {
    const process = victim();
    if (process !== opened) {
      opened = process;
      const offsetMs = (tally.kills + 1) * 3_600_000;
      const api = `${world.fake.origin}/v1`;
      const { lines } = await process.ask({ do: 'open', folder, api, token: world.token, offsetMs }, 'state');
      const found = stateOf(lines);
      if (!found) throw new Finding('the library did not open');
      state = found;
    }
    const { lines, killed } = await process.ask(request, 'state');
    if (!killed) {
      state = stateOf(lines);
      return state;
    }
    tally.kills++;
    opened = null;
    return null;
  };
  const send = (at: string | null, killAt: number | null) => ask({ do: 'send', at, killAt });

  const read = (at: string | null, killAt: number | null) => ask({ do: 'read', what: 'library', at, killAt });

  const edit = async (choices: Random): Promise<void> => {
    const before: readonly PlaylistHere[] = (state as State | null)?.playlists ?? [];
    const move = chooseQueueMove(choices, before, world.freshUri);
    if (!move) return;
    const killAt = choices.chance(0.08) ? choices.below(40) : null;
    note(`${JSON.stringify(move)}${killAt === null ? '' : `, killed at ${killAt}`}`);
    // After a kill the next question opens the library anew, and its state tells whether the edit was made.
    const after =
      (await ask({ do: 'edit', move, killAt })) ??
      (await ask({ do: 'edit', move: { kind: 'rename', playlistId: 1_000_000, name: '-' }, killAt: null }));
    if (!after) throw new Finding('killed without an axe');
    ledger.edited(before, after.playlists);
    tally.edits++;
  };
  const elsewhere = (choices: Random) => {
    // Nobody puts anything into one that was made this moment: an empty one of a name that is unknown here is how a making
    // whose answer was lost is found.
    const list = world.listed().filter(({ name, uris }) => uris.length > 0 || name.startsWith('list '));
    if (list.length === 0) return;
    const { id } = choices.pick(list);
    if (choices.chance(0.25)) {
      const name = `theirs ${choices.below(1000)}`;
      world.rename(id, name);
      ledger.named(id, name);
      return note(`elsewhere named ${name}`);
    }
    const change = world.edit(id, choices);
    ledger.elsewhere(id, change);
    note(`elsewhere ${JSON.stringify(change)}`);
  };

  await send(null, null);
  for (let rounds = 2 + random.below(3); rounds > 0; rounds--) {
    const choices = random.fork();
    for (let edits = 1 + choices.below(4); edits > 0; edits--) await edit(choices.fork());
    if (choices.chance(0.4)) elsewhere(choices.fork());
    for (let faults = choices.below(3); faults > 0; faults--) {
      note(layFault(choices.fork(), world.fake.faults));
      tally.faults++;
    }
    if (choices.chance(0.3)) world.atRequest(1 + choices.below(6), () => elsewhere(choices.fork()));
    const end = choices.weighted([
      [3, 'lives'],
      [4, 'request'],
      [3, 'statement'],
    ] as const);
    if (end === 'request') world.atRequest(1 + choices.below(8), () => victim().kill());
    note(`sent: ${end}`);
    // The edits' quiet moment is over.
    const at = new Date(Date.parse('2026-01-01T00:30:00.000Z') + (tally.kills + 1) * 3_600_000).toISOString();
    const killAt = end === 'statement' ? choices.below(160) : null;
    // In the app a reading may come before or between.
    if (choices.chance(0.4)) await read(at, killAt);
    await send(at, killAt);
    world.clearActs();
  }

  world.fake.faults.clear();
  for (let at: string | null = null, turn = 0; turn < MOST_TURNS; turn++) {
    at = (await read(at, null))?.until ?? null;
    if (at === null) break;
  }
  await ask({ do: 'reread' });
  await settle(send, ask, random.fork(), ledger, note);
  tally.requests = world.fake.requests.all().length;
  compare(state as State | null, world, ledger);
  await victim().ask({ do: 'close' }, 'closed');
  return tally;
}

function compare(state: State | null, world: SpotifyWorld, ledger: Ledger): void {
  const here = state?.playlists ?? [];
  const there = world.listed();
  const told = () =>
    `here ${JSON.stringify(here.map(({ id, name, spotifyId, items }) => [id, name, spotifyId, items.map(({ uri }) => uri)]))}\nthere ${JSON.stringify(there.map(({ id, name, uris }) => [id, name, uris]))}`;
  if (there.length !== here.length)
    throw new Finding(`${there.length} playlists there, ${here.length} here\n${told()}`);
  for (const { id, name, spotifyId, items } of here) {
    const remote = there.find(({ id }) => id === spotifyId);
    const uris = items.map(({ uri }) => uri);
    if (!remote) throw new Finding(`${name} is not there\n${told()}`);
    if (remote.name !== name) throw new Finding(`${name} is called ${remote.name} there`);
    if (JSON.stringify(remote.uris) !== JSON.stringify(uris))
      throw new Finding(`not the same in ${name}\n${told()}`);
    ledger.judge(uris);
    ledger.judgeName({ id, spotifyId, name });
  }
  const all = new Set(here.flatMap(({ items }) => items.map(({ uri }) => uri)));
  const lost = ledger.lost(new Set(here.map(({ spotifyId }) => spotifyId)), all);
  if (lost) throw new Finding(`${lost} was put in, and is not there\n${told()}`);
}

function prepare(
  random: Random,
  folder: string,
  template: string,
  world: SpotifyWorld,
  ledger: Ledger,
): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'library.sqlite');
  copyFileSync(template, file);
  const db = openLibraryDatabase(file, 'node:sqlite');
  for (let n = 1 + random.below(2); n > 0; n--) {
    const uris = Array.from({ length: random.below(9) }, () => world.freshUri()).filter(
      (uri) => uri !== null,
    );
    const name = `list ${n}`;
    const spotifyId = world.newPlaylist(name, uris);
    linkPlaylist(db, spotifyId, name);
    ledger.begin(uris);
  }
  db.close();
}

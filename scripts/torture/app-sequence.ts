// One sequence in the real app: edits, a kill in the middle of one (or at the start, or while the catalogue is built),
// perhaps a fault to its files, and a second start that must hold what was acknowledged, at most the edit under way
// beyond it, and a catalogue that is ready; then all is undone and redone. In the parent.

import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type RunningApp, startApp } from './app.ts';
import { inflictFaults, snapshotIn } from './faults.ts';
import { judgeSnapshot, snapshotState } from './files.ts';
import { type Held, readHeld, withoutTimes } from './held.ts';
import { type Model, type Move, move } from './model.ts';
import { textOfContents } from './model-text.ts';
import { chooseMove } from './moves.ts';
import { Finding } from './process.ts';
import type { Random } from './random.ts';

/** Of the demo library. */
const TRACKS = 1125;
const READY_MS = 30_000;

export interface AppSequence {
  random: Random;
  /** The executable and its switches. */
  electron: readonly string[];
  profile: string;
  /** A profile with the demo library, to begin with a copy of. */
  template: string;
  note(text: string): void;
}

export async function runAppSequence({ random, electron, profile, template, note }: AppSequence) {
  for (const part of ['library.sqlite', 'catalogue'])
    cpSync(path.join(template, part), path.join(profile, part), { recursive: true });
  const first = readHeld(profile);
  // Without its catalogue the app builds one at its start: a kill then meets that.
  if (random.chance(0.3)) rmSync(snapshotIn(profile));
  const snapshot = snapshotState(profile, TRACKS);
  let app = await startApp(electron, profile);
  const possible = await editAndKill(app, random, first.model, note);

  judgeSnapshot(snapshot, snapshotState(profile, TRACKS));
  const held = readHeld(profile);
  let model = identify(held, possible);
  const { said } = inflictFaults(profile, random);
  if (said.length > 0) note(said.join(', '));

  app = await startApp(electron, profile);
  await catalogueReady(app);
  await shows(app, model);
  model = await walk(app, model, 'undo');
  if (readHeld(profile).contents !== first.contents)
    throw new Finding('undone to the first edit, the contents are not what they were before it');
  model = await walk(app, model, 'redo');
  await shows(app, model);
  await app.quit();
  identify(readHeld(profile), [model]);
  if (snapshotState(profile, TRACKS) !== 'whole') throw new Finding('no whole snapshot in the end');
}

/** @returns what the library may hold now */
async function editAndKill(
  app: RunningApp,
  random: Random,
  start: Model,
  note: (text: string) => void,
): Promise<Model[]> {
  const count = random.chance(0.2) ? 0 : 1 + random.below(25);
  let model = start;
  for (let i = 0; i < count; i++) {
    const wanted = chooseMove(random, model, TRACKS);
    const { model: next, refused } = move(model, wanted, { session: 'first', at: '' });
    const answer = make(app, wanted);
    if (i === count - 1) {
      const delay = random.below(7);
      note(`kill ${delay} ms into edit ${count}: ${JSON.stringify(wanted)}`);
      const [, acknowledged] = await Promise.all([
        after(delay).then(app.kill),
        answer.then(() => true).catch(() => false),
      ]);
      return acknowledged ? [next] : [model, next];
    }
    const code = await answer;
    if (code !== refused) throw new Finding(`edit ${i + 1} was ${code ?? 'accepted'}, not ${refused}`);
    model = next;
  }
  note('kill soon after the start');
  await after(random.below(400));
  await app.kill();
  return [model];
}

/** The code it was refused with, or null. */
async function make(app: RunningApp, wanted: Move): Promise<string | null> {
  const answer =
    wanted.kind === 'undo' || wanted.kind === 'redo'
      ? await app.call(wanted.kind, undefined)
      : await app.call('edit', wanted);
  return answer.ok ? null : answer.error.code;
}

function identify({ contents, done, undone }: Held, possible: readonly Model[]): Model {
  const textOf = (model: Model) =>
    [withoutTimes(textOfContents(model.contents)), model.past.length, model.future.length].join('\n  ');
  const held = [withoutTimes(contents), done, undone].join('\n  ');
  const found = possible.find((model) => textOf(model) === held);
  if (found) return found;
  throw new Finding(`it holds\n  ${held}\nand not\n  ${possible.map(textOf).join('\nnor\n  ')}`);
}

export async function catalogueReady(app: RunningApp): Promise<void> {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    const answer = await app.call('catalogueState', undefined);
    if (answer.ok && answer.value.state === 'ready') return;
    if (Date.now() > deadline) throw new Finding(`the catalogue is ${JSON.stringify(answer)}`);
    await after(50);
  }
}

/** The names and counts of all playlists, as the window gets them. */
async function shows(app: RunningApp, { contents }: Model): Promise<void> {
  const answer = await app.call('playlists', undefined);
  const shown = answer.ok ? answer.value.map(({ id, name, count }) => [id, name, count]) : answer.error;
  const expected = [...contents]
    .sort(([a], [b]) => a - b)
    .map(([id, { name, items }]) => [id, name, items.length]);
  if (JSON.stringify(shown) !== JSON.stringify(expected))
    throw new Finding(`the app shows ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`);
}

async function walk(app: RunningApp, from: Model, direction: 'undo' | 'redo'): Promise<Model> {
  let model = from;
  for (;;) {
    const { model: next, refused } = move(model, { kind: direction }, { session: 'second', at: '' });
    const code = await make(app, { kind: direction });
    if (code !== refused) throw new Finding(`${direction}: ${code ?? 'accepted'}, not ${refused}`);
    if (refused !== null) return model;
    model = next;
  }
}

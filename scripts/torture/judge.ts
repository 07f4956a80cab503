// Compares what the library holds with what it must hold, and throws a finding where they differ. In the parent.

import { existsSync, readFileSync } from 'node:fs';
import { setAside } from '../../electron/catalogue/read.ts';
import { snapshotIn } from './faults.ts';
import { snapshotState } from './files.ts';
import { type Model, move } from './model.ts';
import { textOfBackups, textOfContents } from './model-text.ts';
import { Finding, type Victim } from './process.ts';
import type { Opened } from './protocol.ts';

const textOf = (model: Model) =>
  [textOfContents(model.contents), textOfBackups(model), model.past.length, model.future.length].join('\n  ');

/** Which of the states that it may hold it does hold. */
export function identify(
  opened: Opened,
  possible: readonly Model[],
  { tracks, further }: Pick<Opened, 'tracks' | 'further'>,
): Model {
  if (opened.tracks !== tracks) throw new Finding(`${opened.tracks} tracks, not ${tracks}`);
  if (opened.further !== further) throw new Finding(`${opened.further} further migrations, not ${further}`);
  const held = [opened.contents, opened.backups, opened.done, opened.undone].join('\n  ');
  const found = possible.find((model) => textOf(model) === held);
  if (found) return found;
  throw new Finding(`it holds\n  ${held}\nand not\n  ${possible.map(textOf).join('\nnor\n  ')}`);
}

/** Undoes or redoes all there is: every state on the way is the one that was there before. @returns the last one */
export async function walk(
  victim: Victim,
  from: Model,
  direction: 'undo' | 'redo',
  session: string,
): Promise<Model> {
  const { lines } = await victim.ask({ do: 'walk', direction }, 'walked');
  const walked = lines.find((line) => line.say === 'walked')?.contents ?? [];
  let model = from;
  for (const [i, held] of walked.entries()) {
    const stepped = move(model, { kind: direction }, { session, at: '' });
    const expected = stepped.refused ?? textOfContents(stepped.model.contents);
    if (held !== expected) throw new Finding(`${direction} ${i + 1} led to\n  ${held}\nnot\n  ${expected}`);
    model = stepped.model;
  }
  const left = direction === 'undo' ? model.past.length : model.future.length;
  if (left > 0) throw new Finding(`${direction} ended ${left} too soon`);
  return model;
}

/** Whatever became of the snapshot: in the end there is a whole one, and an unreadable one was set aside. */
export async function publish(victim: Victim, folder: string, tracks: number): Promise<void> {
  const file = snapshotIn(folder);
  const before = snapshotState(folder, tracks);
  const unreadable = before === 'unreadable' ? readFileSync(file) : null;
  await victim.ask({ do: 'publish', force: false }, 'published');
  // Only loading reads beyond the header: as the suggestion thread then does.
  if (snapshotState(folder, tracks) === 'unreadable') {
    setAside(file);
    await victim.ask({ do: 'publish', force: true }, 'published');
  }
  if (snapshotState(folder, tracks) !== 'whole') throw new Finding('no whole snapshot was published');
  if (unreadable && !asideHolds(`${file}.set-aside`, unreadable))
    throw new Finding('an unreadable snapshot was not set aside');
  if (before !== 'whole' && existsSync(`${file}.writing`))
    throw new Finding('half a snapshot was left beside');
}

const asideHolds = (aside: string, bytes: Buffer) => existsSync(aside) && readFileSync(aside).equals(bytes);

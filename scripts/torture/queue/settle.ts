// The end of a sequence of edits: everything is sent, and what is to be decided is decided by chance. In the parent.

import type { Choice } from '../../../shared/domain/pending.ts';
import { Finding } from '../process.ts';
import type { Random } from '../random.ts';
import type { Ledger } from './account.ts';
import type { QueueRequest, State } from './protocol.ts';

/** Until everything is sent, whatever waits and is asked. */
export const MOST_TURNS = 80;

/** Sends all there is, and decides what is to be decided. */
export async function settle(
  send: (at: string | null, killAt: number | null) => Promise<State | null>,
  ask: (request: QueueRequest) => Promise<State | null>,
  random: Random,
  ledger: Ledger,
  note: (text: string) => void,
): Promise<void> {
  let at: string | null = null;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const state = await send(at, null);
    if (!state) throw new Finding('killed without an axe');
    at = state.until;
    const open = state.waiting.find((row) => row.state === 'conflict' || row.state === 'failed');
    if (open) {
      const choice = chooseFor(open.reason, random);
      note(`${open.reason} decided: ${choice}`);
      if (choice !== 'again' && choice !== 'merge') {
        // One side's edits of this playlist are given up.
        ledger.decided(ledger.all());
      }
      await ask({ do: 'decide', playlistId: open.playlistId, choice });
    } else if (at === null) {
      if (state.waiting.length > 0) throw new Finding(`left over: ${JSON.stringify(state.waiting)}`);
      return;
    }
  }
  throw new Finding('it does not come to an end');
}

function chooseFor(reason: string | null, random: Random): Choice {
  if (reason === 'order')
    return random.weighted([
      [3, 'merge'],
      [1, 'mine'],
      [1, 'theirs'],
    ] as const);
  if (reason === 'name') return random.pick(['mine', 'theirs'] as const);
  if (reason === 'many') return random.pick(['many', 'replace'] as const);
  return reason === 'gone' ? 'mine' : 'again';
}

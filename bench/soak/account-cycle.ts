// What a round is with an account: a track of one of its playlists is moved, or the move of the round before undone, and
// either sent to Spotify and answered; now and then everything is asked for anew. Through the calls that the window makes:
// what is listened to here is main and the library. An edit is sent some seconds after it was made, so it is waited for in
// the next round, and the rest of this one is done meanwhile.

import type { Page } from 'playwright';
import { CALL } from '../app/account.ts';

/** Rounds between two that ask for everything anew. */
const READ_EVERY = 25;

const TOOLS = `${CALL};
const until = async (done) => {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 50));
};`;

const rows = `(async () => {
  ${TOOLS}
  return (await call('catalogueState')).rows;
})()`;

/** The suggestions are not to be replaced under the hand that takes them: waits for the index of what came with the account. */
export async function indexed(page: Page, fill: () => Promise<unknown>): Promise<void> {
  const before = await page.evaluate<number>(rows);
  await fill();
  await page.evaluate(`(async () => {
    ${TOOLS}
    await until(async () => {
      const { state, rows } = await call('catalogueState');
      return state === 'ready' && rows > ${before};
    });
  })()`);
}

const round = (n: number) => `(async () => {
  ${TOOLS}
  await until(async () => (await call('pending')).length === 0);
  if (${n} % ${READ_EVERY} === 0) await call('syncControl', { what: 'now' });
  await until(async () => (await call('syncState')).state === 'idle');
  if (${n} % 2 === 0) return void (await call('undo'));
  const own = (await call('playlists')).filter(({ account, count }) => account?.editable && account.read === 'whole' && count > 2);
  const { id: playlistId } = own[${n} % own.length];
  const { order } = await call('view', { playlistId, sort: null, filter: '' });
  await call('edit', { kind: 'move', playlistId, itemIds: [order[0]], before: 2 });
})()`;

/** @param n counts from 1 */
export const accountCycle = (page: Page, n: number): Promise<unknown> => page.evaluate(round(n));

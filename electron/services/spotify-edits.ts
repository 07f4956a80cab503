// Main's side of sending edits ([Note: Sending edits]): goes on whenever something is to be sent and somebody is signed
// in. Loaded on demand: who has nothing to send never has it in memory.

import type { Account, Session } from '../account/types.ts';
import { log } from '../app/log.ts';
import type { SpotifyAnswer, SpotifyCall } from '../spotify/client.ts';
import type { Threads } from '../threads/threads.ts';

/** What was left to be sent is taken up once the app has come to rest. */
const TAKE_UP_MS = 5000;
const LONGEST_TIMER_MS = 12 * 3600_000;
/** What failed in this program is not tried again at once. */
const AFTER_FAILURE_MS = 60_000;

/** @param ask makes what asks the Web API in a session */
export function keepSending(
  { library }: Pick<Threads, 'library'>,
  account: Account,
  ask: (session: Session) => Promise<(call: SpotifyCall) => Promise<SpotifyAnswer>>,
): void {
  let session: Session | null = null;
  let ending = new AbortController();
  let running = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;

  async function sendAll(of: Session, signal: AbortSignal): Promise<void> {
    const [{ sendEdits }, request] = await Promise.all([import('../spotify/send-edits.ts'), ask(of)]);
    const sender = {
      nextSend: () => library.call('nextSend', undefined),
      sendAnswered: (input: Parameters<typeof library.call<'sendAnswered'>>[1]) =>
        library.call('sendAnswered', input),
    };
    const until = await sendEdits({ library: sender, request }, signal);
    if (until !== null) wakeIn(Date.parse(until) - Date.now());
  }
  function wakeIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(wake, Math.min(LONGEST_TIMER_MS, Math.max(0, ms)));
    timer.unref();
  }
  function wake(): void {
    if (running) again = true;
    if (running || !session) return;
    [running, again] = [true, false];
    sendAll(session, ending.signal)
      .catch((cause) => {
        log.error('edits were not sent', cause);
        wakeIn(AFTER_FAILURE_MS);
      })
      .finally(() => {
        running = false;
        if (again) wake();
      });
  }

  account.onSession((next) => {
    ending.abort();
    ending = new AbortController();
    session = next;
    wake();
  });
  library.onEvent((name) => {
    if (name === 'pendingChanged') goOn();
  });
  async function takeUp(): Promise<void> {
    if (session) return wake();
    // That somebody is signed in may not be known yet.
    const waiting = await library.call('pending', undefined);
    if (waiting.length > 0) await account.session();
  }
  const goOn = () => void takeUp().catch((cause) => log.error('edits were not taken up', cause));
  setTimeout(goOn, TAKE_UP_MS).unref();
}

// What becomes of the answer to a step of a run. In one transaction with what follows from it.

import * as z from 'zod';
import type { SyncTrouble } from '../../../shared/domain/sync.ts';
import type { SpotifyAnswer } from '../../spotify/client.ts';
import { type Account, setCapabilities } from '../account/account.ts';
import type { Driver } from '../driver.ts';
import { type Context, type GoesOn, takeReply } from './reply.ts';
import { type Run, readRun, setRun } from './run.ts';
import type { WidenStep } from './steps.ts';

/** One that failed so often is passed over. */
const MOST_ATTEMPTS = 3;
const LATER_MS = 5 * 60_000;

type Answer = Exclude<SpotifyAnswer, { kind: 'wait' }>;

/** Fails with nothing: what makes no sense is put off. */
export function takeWiden(
  context: Context,
  account: Account,
  step: WidenStep,
  answer: Answer,
): SyncTrouble | null {
  const { db } = context;
  const take = (one: Answer) => db.transaction(() => takeCounted(context, account, step, one));
  try {
    return take(answer);
  } catch (thrown) {
    if (!(thrown instanceof z.ZodError)) throw thrown;
    return take({ kind: 'lost' });
  }
}

function takeCounted(
  context: Context,
  account: Account,
  step: WidenStep,
  answer: Answer,
): SyncTrouble | null {
  const { db } = context;
  const run = readRun(db);
  // It was stopped, or has gone with its pool, while Spotify was asked; a paused one takes what it was asking for.
  if (!run || run.state === 'ended') return null;
  db.exec('UPDATE account_widening SET calls = calls + 1');
  const trouble = taken(context, account, run, step, answer);
  endRun(db);
  return trouble;
}

/** @throws ZodError */
function taken(
  context: Context,
  account: Account,
  run: Run,
  step: WidenStep,
  answer: Answer,
): SyncTrouble | null {
  const { db } = context;
  if (answer.kind === 'ok') {
    const next = takeReply(context, account, run, step, answer.json);
    if (next === null) done(db, step);
    else goOn(db, step, next);
    return null;
  }
  if (answer.kind !== 'refused') {
    putOff(context, step);
    return null;
  }
  const { status, message } = answer;
  if (status === 401) return 'signed-out';
  if (status === 403 && /premium/i.test(message)) return 'premium';
  const { capabilities } = account;
  if (status === 400 && capabilities.older && !capabilities.shortPages)
    setCapabilities(db, { ...capabilities, shortPages: true });
  else if (status === 403 && step.of === 'playlists')
    db.exec("UPDATE account_widen_steps SET done = 1 WHERE kind IN ('playlists', 'playlist')");
  // Not there, or not for this app: no other answer is to come.
  else done(db, step);
  return null;
}

const done = (db: Driver, { id }: WidenStep) =>
  void db.prepare('UPDATE account_widen_steps SET done = 1 WHERE id = ?').run([id]);

const goOn = (db: Driver, { id }: WidenStep, { offset, round, detail }: NonNullable<GoesOn>) =>
  void db
    .prepare(
      'UPDATE account_widen_steps SET page_offset = ?, round = ?, detail = ?, attempts = 0, not_before = NULL WHERE id = ?',
    )
    .run([offset, round, JSON.stringify(detail), id]);

function putOff({ db, at }: Context, { id }: WidenStep): void {
  const notBefore = new Date(Date.parse(at) + LATER_MS).toISOString();
  db.prepare(
    `UPDATE account_widen_steps SET not_before = ?, attempts = attempts + 1, done = attempts + 1 >= ${MOST_ATTEMPTS}
     WHERE id = ?`,
  ).run([notBefore, id]);
}

/** Once nothing is left, or no call may be made any more. */
function endRun(db: Driver): void {
  const run = readRun(db);
  if (run === null || run.state === 'ended') return;
  const left = db.prepare('SELECT 1 FROM account_widen_steps WHERE done = 0').get([]) !== undefined;
  if (!left) setRun(db, 'ended', 'all');
  else if (run.most !== null && run.calls >= run.most) setRun(db, 'ended', 'budget');
}

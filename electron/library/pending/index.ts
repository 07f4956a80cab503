// The library thread's calls about edits that wait for Spotify: what to ask next, what was answered, what to show, and
// what the user decides. See [Note: Pending edits].

import * as z from 'zod';
import type { CallOutput, Handlers } from '../../../shared/ipc/contract.ts';
import type { PendingCallName } from '../../../shared/ipc/pending-calls.ts';
import type { SpotifyAnswer } from '../../spotify/client.ts';
import type { Driver } from '../driver.ts';
import type { EditLog } from '../edits/log.ts';
import { plan } from '../edits/plan.ts';
import { takeAnswer } from './answers.ts';
import { decide } from './decide.ts';
import { conflictOf, listPending } from './list.ts';
import { notePending } from './rows.ts';
import { type Next, nextStep } from './steps.ts';

export type PendingCalls = {
  /** What to ask of Spotify now; from then on it counts as asked. One at a time. */
  nextSend: (input: undefined) => Next;
  sendAnswered: (input: { playlistId: number; answer: SpotifyAnswer }) => void;
};

interface PendingOptions {
  db: Driver;
  log: EditLog;
  session: string;
  now(): string;
  edited(edit: ReturnType<EditLog['apply']>): CallOutput<'edit'>;
  onChanged(playlistId: number | null): void;
}

export function createPending({ db, log, session, now, edited, onChanged }: PendingOptions) {
  /** What was made for a press, so that pressing twice makes one. */
  const made = new Map<string, CallOutput<'edit'>>();
  const answered: PendingCalls['sendAnswered'] = ({ playlistId, answer }) => {
    const take = (one: SpotifyAnswer) =>
      db.transaction(() => takeAnswer({ db, at: now(), session }, playlistId, one));
    try {
      onChanged(take(answer) ? playlistId : null);
    } catch (thrown) {
      if (!(thrown instanceof z.ZodError)) throw thrown;
      onChanged(take({ kind: 'lost' }) ? playlistId : null); // an answer that makes no sense is none
    }
  };
  const own: Pick<Handlers<'library'>, PendingCallName> = {
    pending: () => listPending(db),
    conflict: ({ playlistId }) => conflictOf(db, playlistId),
    decide: ({ playlistId, choice }) => {
      decide(db, log, playlistId, choice, now());
      onChanged(playlistId);
    },
    putOnSpotify: ({ playlistId }) => {
      db.transaction(() => notePending(db, playlistId, now()));
      onChanged(null);
    },
    saveAsNew: ({ press, name, trackIds, onSpotify }) => {
      const before = made.get(press);
      if (before) return before;
      const command = { kind: 'create' as const, name, trackIds };
      const edit = db.transaction(() => {
        const done = log.record('create', plan(db, command, now()), command);
        if (onSpotify) notePending(db, done.playlistId, now());
        return done;
      });
      const reply = edited(edit);
      made.set(press, reply);
      onChanged(null);
      return reply;
    },
  };
  return { nextSend: () => nextStep(db, now()), sendAnswered: answered, ...own };
}

// What the user decides about edits that wait: mine, theirs or both of them together; many calls or not; again. Contents
// that change here by it are an edit like any other, with a backup and undo.

import type { Choice } from '../../../shared/domain/pending.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import type { EditLog } from '../edits/log.ts';
import { plan } from '../edits/plan.ts';
import { adopt, versionsOf } from './adopt.ts';
import { linkOf, setUnfollowed } from './link.ts';
import { keepPending, type PendingRow, pendingRow } from './rows.ts';

/** Throws `not-found` when there is nothing of the kind to decide any more. */
export function decide(db: Driver, log: EditLog, playlistId: number, choice: Choice, at: string): void {
  db.transaction(() => {
    const row = pendingRow(db, playlistId);
    const { reason } = row?.detail ?? {};
    if (!row) throw new SegueError('not-found', 'nothing waits');
    const goOn = (change: Partial<PendingRow['detail']>) => {
      const { reason: _, message: __, ...detail } = { ...row.detail, ...change };
      keepPending(db, { ...row, state: 'waiting', notBefore: null, attempts: 0, detail }, at);
    };
    if (choice === 'again') return goOn({ reread: undefined });
    if (reason === 'many' && (choice === 'many' || choice === 'replace')) return goOn({ agreed: choice });
    if (reason === 'gone' && choice === 'mine') {
      setUnfollowed(db, playlistId, true); // and as it is here, it goes onto the list again
      return goOn({});
    }
    if (reason === 'gone' && choice === 'theirs') {
      setUnfollowed(db, playlistId, true);
      log.record('delete', plan(db, { kind: 'delete', playlistId }, at), { kind: 'delete', playlistId });
      return goOn({});
    }
    if (reason === 'name' && choice === 'mine') return goOn({});
    if (reason === 'name' && choice === 'theirs') {
      const name = linkOf(db, playlistId)?.name ?? '';
      const command = { kind: 'rename' as const, playlistId, name };
      log.record('rename', plan(db, command, at), command);
      return goOn({});
    }
    const versions = versionsOf(db, playlistId, row.detail.unsure);
    if (reason !== 'order' || !versions || (choice !== 'mine' && choice !== 'theirs' && choice !== 'merge'))
      throw new SegueError('not-found', `${choice} of ${reason ?? 'nothing'}`);
    const { items, changed } = adopt(db, playlistId, versions, choice, at);
    const inverse = [...versions.here];
    if (changed) {
      log.record(
        'settle',
        {
          playlistId,
          forward: [{ op: 'replace', items }],
          inverse: [{ op: 'replace', items: inverse }],
          count: items.length,
          title: null,
        },
        { kind: 'settle', playlistId, choice },
      );
    }
    goOn({ unsure: undefined });
  });
}

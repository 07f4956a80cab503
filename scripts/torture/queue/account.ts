// Who put in or took out what, for the end of a sequence: what was acknowledged to one side and touched by no other must
// have its effect; where both had a hand in it either may; nothing is ever there twice.

import { Finding } from '../process.ts';
import type { PlaylistHere } from './protocol.ts';

type Side = 'mine' | 'theirs';

export interface Ledger {
  begin(uris: readonly string[]): void;
  /** An edit here, told from what was there before and after it. */
  edited(before: readonly PlaylistHere[], after: readonly PlaylistHere[]): void;
  elsewhere(spotifyId: string, change: { added: readonly string[]; removed: readonly string[] }): void;
  named(spotifyId: string, name: string): void;
  /** Throws a `Finding` where a name of one side's is lost. */
  judgeName(here: Pick<PlaylistHere, 'id' | 'spotifyId' | 'name'>): void;
  /** The user has decided for one side: nothing more is known of these. */
  decided(uris: readonly string[]): void;
  all(): string[];
  /** Of a playlist in the end. Throws a `Finding`. */
  judge(uris: readonly string[]): void;
  /** One that must be in some playlist of these ids and is in none. */
  lost(spotifyIds: ReadonlySet<string | null>, there: ReadonlySet<string>): string | undefined;
}

export function createLedger(): Ledger {
  const last = new Map<string, Partial<Record<Side, 'in' | 'out'>>>();
  const free = new Set<string>();
  /** Who deletes a playlist here does not hear of what was put into it elsewhere. */
  const putInto = new Map<string, string>();
  /** The last name each side gave, by id here and there. */
  const names = { mine: new Map<number, string>(), theirs: new Map<string, string>() };
  const note = (uri: string, side: Side, what: 'in' | 'out') =>
    void last.set(uri, { ...last.get(uri), [side]: what });
  /** Null: either. */
  const expected = (uri: string): 'in' | 'out' | null => {
    const { mine, theirs } = last.get(uri) ?? {};
    if (free.has(uri) || (mine && theirs)) return null;
    return mine ?? theirs ?? 'in';
  };
  return {
    begin(uris) {
      for (const uri of uris) last.set(uri, {});
    },
    edited(before, after) {
      const all = new Set([...before, ...after].map(({ id }) => id));
      const urisIn = (state: readonly PlaylistHere[], id: number) =>
        state.find((one) => one.id === id)?.items.map(({ uri }) => uri) ?? [];
      for (const id of all) {
        const [named, called] = [before, after].map((state) => state.find((one) => one.id === id)?.name);
        if (named !== undefined && called !== undefined && named !== called) names.mine.set(id, called);
        const [then, now] = [urisIn(before, id), urisIn(after, id)];
        for (const uri of now.filter((one) => !then.includes(one))) note(uri, 'mine', 'in');
        for (const uri of then.filter((one) => !now.includes(one))) note(uri, 'mine', 'out');
      }
    },
    elsewhere(spotifyId, { added, removed }) {
      for (const uri of added) putInto.set(uri, spotifyId);
      for (const uri of added) note(uri, 'theirs', 'in');
      for (const uri of removed) note(uri, 'theirs', 'out');
    },
    named: (spotifyId, name) => void names.theirs.set(spotifyId, name),
    judgeName({ id, spotifyId, name }) {
      const given = [names.mine.get(id), names.theirs.get(spotifyId ?? '')].filter(
        (one) => one !== undefined,
      );
      if (given.length > 0 && !given.includes(name))
        throw new Finding(`it was named ${given.join(' and ')}, and is called ${name}`);
    },
    decided(uris) {
      for (const uri of uris) free.add(uri);
    },
    all: () => [...last.keys()],
    judge(uris) {
      const twice = uris.find((uri, place) => uris.indexOf(uri) !== place);
      if (twice) throw new Finding(`${twice} is there twice`);
      const back = uris.find((uri) => expected(uri) === 'out');
      if (back) throw new Finding(`${back} was taken out, and is there`);
    },
    lost(spotifyIds, there) {
      const isGone = (uri: string) => putInto.has(uri) && !spotifyIds.has(putInto.get(uri) ?? null);
      return [...last.keys()].find((uri) => expected(uri) === 'in' && !there.has(uri) && !isGone(uri));
    },
  };
}

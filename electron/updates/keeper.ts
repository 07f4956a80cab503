// Main's side of updates ([Note: Updates]): what is known, and what is under way. Loaded when the user first looks.

import * as z from 'zod';
import { SegueError } from '../../shared/domain/result.ts';
import {
  UPDATE_FAILURES,
  type UpdateFailure,
  type UpdateState,
  type UpdateWay,
} from '../../shared/domain/updates.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { updateCalls } from '../../shared/ipc/update-calls.ts';
import type { Stored } from '../app/stored.ts';
import { fileFailure } from '../file-failure.ts';
import { download } from './download.ts';
import {
  compareVersions,
  type Feed,
  type FeedFile,
  isNewer,
  MOST_FEED_BYTES,
  mustBeNews,
  readFeed,
  seenSchema,
} from './feed.ts';
import { receive } from './receive.ts';
import type { Releases } from './release.ts';

export type UpdateHandlers = Pick<Handlers<'main'>, keyof typeof updateCalls>;

/** In the profile. */
export const keptSchema = z.object({
  asked: z.boolean().default(false),
  seen: seenSchema.nullable().default(null),
  /** The version that was to be put in place when Segue quit. */
  installing: z.string().nullable().default(null),
});

export interface UpdateParts {
  releases: Releases | null;
  way: UpdateWay;
  /** The version that runs, and for what it was built. */
  version: string;
  system: { platform: NodeJS.Platform; arch: string };
  appImage: string | null;
  cache: { folder: string; name: string };
  kept: Stored<z.infer<typeof keptSchema>>;
  tell(state: UpdateState): void;
  onTrouble(what: string, cause: unknown): void;
  /** What is told last is done as the process ends, with its code. */
  onQuit(then: (code: number) => void): void;
  quit(): void;
  openPage(page: string): Promise<undefined>;
  /** ms without a byte. */
  patience?: number;
}

const KINDS: Partial<Record<NodeJS.Platform, FeedFile['kind']>> = {
  linux: 'appimage',
  win32: 'nsis',
  darwin: 'mac',
};

export function keepUpdates(parts: UpdateParts): UpdateHandlers {
  const { releases, way, version, kept, patience = 30_000 } = parts;
  let state: UpdateState = {
    way,
    host: releases ? new URL(releases.page).host : null,
    asked: kept.get().asked,
    doing: 'nothing',
    checkedAt: null,
    offer: null,
    progress: null,
    ready: false,
    failure: missed(parts),
  };
  let feed: Feed | null = null;
  let work = new AbortController();
  const set = (change: Partial<UpdateState>): UpdateState => {
    state = { ...state, ...change };
    parts.tell(state);
    return state;
  };
  /** Of what is done now; null when the user has ended it. */
  const failed = (what: string, cause: unknown): UpdateFailure | null => {
    if (work.signal.aborted) return null;
    parts.onTrouble(what, cause);
    const { code } = fileFailure(cause, 'internal');
    return UPDATE_FAILURES.find((known) => known === code) ?? 'internal';
  };
  const rules = ({ origins }: Releases) => ({ origins, patience, signal: work.signal });

  async function check(at: Releases, key: string): Promise<void> {
    kept.set({ asked: true });
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    await receive(at.feed, rules(at), (piece) => {
      bytes += piece.byteLength;
      if (bytes > MOST_FEED_BYTES) throw new SegueError('update-not-signed', 'longer than any feed');
      pieces.push(piece);
    });
    const read = readFeed(Buffer.concat(pieces), key);
    mustBeNews(read, kept.get().seen);
    kept.set({ seen: { sequence: read.sequence, version: read.version } });
    const newer = isNewer(read, version);
    const ready = state.ready && newer && read.version === feed?.version;
    feed = newer ? read : null;
    const file = feed && fileFor(feed, parts);
    set({
      checkedAt: new Date().toISOString(),
      offer: feed && { ...textsOf(feed), bytes: file?.size ?? null },
      ready,
      failure: feed && way === 'installs' && !file ? 'update-no-file' : null,
    });
  }

  async function install(at: Releases, offered: Feed, file: FeedFile): Promise<void> {
    const address = at.folder(offered.version) + file.name;
    const { prepareInstall } = await import('./installer.ts');
    let percent = -1;
    const onProgress = (done: number) => {
      const now = Math.floor((100 * done) / file.size);
      if (now === percent) return;
      percent = now;
      set({ progress: { done, total: file.size } });
    };
    await prepareInstall({
      ...{ file, address, version: offered.version, current: version },
      ...{ cache: parts.cache, appImage: parts.appImage, onQuit: parts.onQuit, quit: parts.quit },
      download: (destination) => download(address, destination, file, rules(at), onProgress),
      onTrouble: (cause) => failed('updating', cause),
    });
    kept.set({ installing: offered.version });
  }

  return {
    updateState: () => state,
    async updateCheck() {
      if (state.doing !== 'nothing' || !releases?.key || way === 'development') return state;
      work = new AbortController();
      set({ doing: 'checking', asked: true, failure: null });
      const failure = await check(releases, releases.key).then(
        () => state.failure,
        (cause) => failed('asking for updates', cause),
      );
      return set({ doing: 'nothing', failure });
    },
    updateDownload() {
      const file = feed && fileFor(feed, parts);
      if (state.doing !== 'nothing' || way !== 'installs' || state.ready) return state;
      if (!releases?.key || !feed || !file) return state;
      work = new AbortController();
      const over = { doing: 'nothing', progress: null } as const;
      void install(releases, feed, file).then(
        () => set({ ...over, ready: true }),
        (cause) => set({ ...over, failure: failed('downloading an update', cause) }),
      );
      return set({ doing: 'downloading', failure: null, progress: { done: 0, total: file.size } });
    },
    updateStop: () => void work.abort(),
    async updatePage() {
      if (!releases) throw new SegueError('link-refused');
      return parts.openPage(releases.page);
    },
  };
}

const textsOf = ({ version, date, notes }: Feed) => ({ version, date, notes });

const fileFor = ({ files }: Feed, { system, way }: UpdateParts): FeedFile | null =>
  (way === 'installs' &&
    files.find(
      ({ kind, arch }) => kind === KINDS[system.platform] && (arch === system.arch || arch === 'universal'),
    )) ||
  null;

/** An update that was to be there by now, and is not, is told once. */
function missed({ kept, version, onTrouble }: UpdateParts): UpdateFailure | null {
  const { installing } = kept.get();
  if (installing === null) return null;
  try {
    kept.set({ installing: null });
  } catch (cause) {
    onTrouble('an update cannot be forgotten', cause);
  }
  return compareVersions(installing, version) > 0 ? 'update-not-installed' : null;
}

// Main's side of the user's own audio files: the system's dialog, scans, and when watched folders are looked through by
// themselves: some time after the start and whenever the window is come back to. That is cheap, for unchanged files are
// not opened, and holds on every disk; the system's own news of changes do not come from network disks, and need a
// watcher for each folder on some systems. What scans is loaded when it is first needed.

import { Worker } from 'node:worker_threads';
import { app } from 'electron';
import { AUDIO_REASONS, type AudioReason } from '../../shared/domain/audio-files.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { audioCalls } from '../../shared/ipc/audio-calls.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { log } from '../app/log.ts';
import type { Scans } from '../audio-files/scan.ts';
import { loadedOnce } from '../ipc/on-demand.ts';
import { send } from '../ipc/send.ts';
import type { Threads } from '../threads/threads.ts';
import { askForFiles, askWhereToSave } from './file-dialogs.ts';

type Own = Pick<Handlers<'main'>, Extract<keyof typeof audioCalls, keyof Handlers<'main'>>>;

const AFTER_START_MS = 20_000;
const BETWEEN_MS = 5 * 60_000;
const HEAP_MB = 256;

export function musicFolderHandlers({ library, catalogue }: Threads): Own {
  const scans = loadedOnce(async (): Promise<Scans> => {
    const { createScans } = await import('../audio-files/scan.ts');
    return createScans({
      library,
      startWorker: () =>
        new Worker(new URL('./tags-thread.js', import.meta.url), {
          resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
        }).on('error', (cause) => log.warn('a thread that reads tags failed', cause)),
      onState: (state) => send('audioScan', state),
      onDone: (newTracks) => void (newTracks && catalogue.publish(true)),
      onTrouble: (what, cause) => log.error(what, cause),
    });
  });
  const scan = async (folderIds: number[]): Promise<void> => {
    try {
      if (folderIds.length > 0) await (await scans()).scan(folderIds);
    } catch (cause) {
      log.error('folders are not looked through', cause);
    }
  };

  let lookedAt = 0;
  const lookAgain = () => {
    if (Date.now() - lookedAt < BETWEEN_MS) return;
    lookedAt = Date.now();
    void library.call('audioWatched', undefined).then(scan, () => undefined); // the library's own trouble is told
  };
  void app.whenReady().then(() => {
    setTimeout(() => {
      app.on('browser-window-focus', lookAgain);
      lookAgain();
    }, AFTER_START_MS).unref();
  });
  app.on('will-quit', () => void scans.now()?.then((running) => running.cancel()));

  return {
    async audioAddFolder() {
      const properties = ['openDirectory', 'multiSelections'] as const;
      const { t } = await import('../../shared/messages/index.ts');
      const paths = await askForFiles({ title: t('files.choose'), properties: [...properties] });
      if (paths.length === 0) return { added: 0 };
      const ids = await library.call('audioAdd', { paths });
      void scan(ids);
      return { added: ids.length };
    },
    audioRescan: ({ folderId }) => void scan([folderId]),
    audioCancel: async (): Promise<undefined> => void (await scans.now())?.cancel(),
    async audioRemoveFolder({ folderId }) {
      (await scans.now())?.forget(folderId);
      const counts = await library.call('audioRemove', { folderId });
      void catalogue.publish(true);
      return counts;
    },
    audioScanState: async () => (await scans.now())?.state() ?? null,
    async audioSeparate({ fileId, separated }): Promise<undefined> {
      const { root, path } = await library.call('audioLocation', { fileId });
      const read = await (await scans()).read(root, path);
      if (!('track' in read)) throw new SegueError('file-not-read');
      await library.call('audioReconsider', { fileId, separated, track: read.track });
      void catalogue.publish(true);
    },
    async audioSaveUnreadable() {
      const { t } = await import('../../shared/messages/index.ts');
      const title = t('files.unreadable.save');
      const target = await askWhereToSave({ title, defaultPath: t('files.unreadable.name') });
      if (target === null) return { saved: false };
      const sentences = Object.fromEntries(
        AUDIO_REASONS.map((reason) => [reason, t(`files.reason.${reason}`)]),
      ) as Record<AudioReason, string>;
      const heading = [t('files.column.folder'), t('files.column.file'), t('files.column.reason')];
      await library.call('audioSave', { path: target, heading, sentences });
      return { saved: true };
    },
  };
}

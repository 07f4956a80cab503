// Main's side of imports: the system's dialogs, and which files are meant. The page sees names, never a path, and can
// only import what the user chose in a dialog, dropped or pasted. Reading and writing are the library thread's.

import path from 'node:path';
import { READABLE_EXTENSIONS } from '../../shared/domain/import-kinds.ts';
import {
  type FileChoice,
  type ImportPreview,
  UNREAD_REASONS,
  type UnreadReason,
} from '../../shared/domain/imports.ts';
import { MAX_NAME } from '../../shared/domain/limits.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { importCalls } from '../../shared/ipc/import-calls.ts';
import { t } from '../../shared/messages/index.ts';
import { takeAskedFile } from '../app/destination.ts';
import type { Source } from '../library/import/index.ts';
import type { Threads } from '../threads/threads.ts';
import { askForFiles, askWhereToSave } from './file-dialogs.ts';

type Calls = Extract<keyof typeof importCalls, keyof Handlers<'main'>> | 'importPoolAgain' | 'importAsked';

export function importHandlers({ library, catalogue }: Threads): Pick<Handlers<'main'>, Calls> {
  /** What was looked at last. */
  let sources: Source[] = [];

  /** Which look was begun last: one that is answered late is not what the page shows. */
  let looks = 0;

  const preview = async (
    finding: Source[] | Promise<Source[]>,
    pool: string,
    decided: (FileChoice | null)[] | null = null,
  ): Promise<ImportPreview> => {
    const look = ++looks;
    const next = await finding;
    const mappings = decided?.map((choice) => choice?.mapping ?? null) ?? [];
    const { files } = await library.call('previewImport', { sources: next, mappings });
    if (look !== looks) throw new SegueError('import-gone');
    sources = next;
    const choices =
      decided &&
      files.map(
        ({ mapping, makePlaylists }, i) =>
          decided[i] ?? { mapping, makePlaylists, include: false, playlistName: '' },
      );
    return { files, pool, choices };
  };
  const previewPaths = (paths: string[], pool = poolName(paths)) =>
    preview(library.call('importFiles', { paths }), pool);

  return {
    importChoose: async ({ what }) => {
      const paths = await choose(what);
      return paths.length === 0 ? null : previewPaths(paths);
    },
    importDropped: ({ paths }) => {
      if (!paths.every((each) => path.isAbsolute(each))) throw new SegueError('invalid-input', 'a path');
      return previewPaths(paths);
    },
    importAsked: () => {
      const file = takeAskedFile();
      if (file === null) throw new SegueError('import-gone');
      return previewPaths([file]);
    },
    importPoolAgain: async ({ poolId }) => {
      const { name, paths } = await library.call('poolFiles', { poolId });
      if (paths.length === 0) throw new SegueError('file-not-read', 'came of no file');
      return previewPaths(paths, name);
    },
    importPasted: ({ text }) => preview([{ pasted: text, name: t('import.pasted') }], t('import.pasted')),
    async importGoOn({ importId }) {
      const { sources: found, choices, pool } = await library.call('cutOffFiles', { importId });
      return preview(found, pool, choices);
    },
    importRemap: ({ file, mapping }) => {
      const source = sources[file];
      if (!source) throw new SegueError('import-gone');
      return library.call('previewImportFile', { source, mapping });
    },
    importRun: async ({ choices, pool }) => {
      if (choices.length !== sources.length) throw new SegueError('import-gone');
      const result = await library.call('runImport', { sources, choices, poolName: pool.trim() });
      // Known tracks are in another pool now, and playlists of the pool are heard, if nothing else is new.
      if (result.rows > result.unread) void catalogue.publish(true);
      return result;
    },
    importCancel: async (): Promise<undefined> => void (await library.call('cancelImport', undefined)),
    importSaveUnread: async ({ importId }) => {
      const defaultPath = t('import.report.name');
      const target = await askWhereToSave({ title: t('import.report.save'), defaultPath });
      if (target === null) return { saved: false };
      const sentences = Object.fromEntries(
        UNREAD_REASONS.map((reason) => [reason, t(`import.reason.${reason}`)]),
      ) as Record<UnreadReason, string>;
      const heading = [
        t('import.report.file'),
        t('import.report.line'),
        t('import.report.reason'),
        t('import.report.text'),
      ];
      await library.call('saveUnread', { importId, path: target, heading, sentences });
      return { saved: true };
    },
  };
}

/** That of the one file or folder, or of the first and how many more. */
function poolName(paths: readonly string[]): string {
  const { name } = path.parse(paths[0] ?? '');
  const more = paths.length - 1;
  return (more > 0 ? t('pools.andMore', { name, count: more }) : name).slice(0, MAX_NAME);
}

const choose = (what: 'files' | 'folder'): Promise<string[]> =>
  what === 'folder'
    ? askForFiles({ title: t('import.choose.folder'), properties: ['openDirectory'] })
    : askForFiles({
        title: t('import.choose.files'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('import.filter.readable'), extensions: READABLE_EXTENSIONS },
          { name: t('import.filter.all'), extensions: ['*'] },
        ],
      });

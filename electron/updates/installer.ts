// The one file that knows electron-updater, which is heavy and loaded once the user wants to download an update. It gets
// no configuration and asks nobody by itself: what is to be downloaded comes from the signed feed, downloading is
// download.ts's, and a file that is to be put in place when Segue quits is looked at once more before it is. Its own ways
// are left out where they do not fit: parts of files (nothing signs those), an identifier for staged roll-outs, and
// removing an AppImage before the new one is there.

import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js';
import type { AppUpdater } from 'electron-updater/out/AppUpdater.js';
import type { InstallOptions } from 'electron-updater/out/BaseUpdater.js';
import { MacUpdater } from 'electron-updater/out/MacUpdater.js';
import { NsisUpdater } from 'electron-updater/out/NsisUpdater.js';
import type { FeedFile } from './feed.ts';
import { mustBe, replaceProgram } from './replace.ts';

export interface Installing {
  file: FeedFile;
  address: string;
  version: string;
  /** The version that runs. */
  current: string;
  /** Where the file waits until Segue quits: this folder in the user's cache. */
  cache: { folder: string; name: string };
  /** The AppImage that runs, if it is one. */
  appImage: string | null;
  /** Downloads the file, and nothing that is not it. */
  download(destination: string): Promise<void>;
  /** As the process ends, with its code. */
  onQuit(then: (code: number) => void): void;
  quit(): void;
  onTrouble(cause: unknown): void;
}

/** Resolves when the file is there and will be put in place as Segue quits. */
export async function prepareInstall(installing: Installing): Promise<void> {
  const { file, address, version, cache } = installing;
  const updater = updaterFor(installing);
  updater.logger = null;
  updater.autoDownload = false;
  updater.disableDifferentialDownload = true;
  updater.on('error', installing.onTrouble);
  const described = { url: file.name, sha512: file.sha512, size: file.size };
  const info = { version, files: [described], path: file.name, sha512: file.sha512, releaseDate: '' };
  // What it would find out by itself, over the network and from a file of the package.
  Object.assign(updater, {
    configOnDisk: { value: Promise.resolve({ updaterCacheDirName: cache.name }) },
    updateInfoAndProvider: {
      info,
      provider: {
        fileExtraDownloadHeaders: {},
        isUseMultipleRangeRequest: false,
        resolveFiles: () => [{ url: new URL(address), info: described }],
      },
    },
    httpExecutor: { download: (_url: URL, destination: string) => installing.download(destination) },
  });
  await updater.downloadUpdate();
}

function updaterFor(installing: Installing): AppUpdater {
  const { file, current, cache, appImage, onQuit, quit } = installing;
  const { sha512, kind } = file;
  const app = {
    version: current,
    name: 'Segue',
    isPackaged: true,
    appUpdateConfigPath: '',
    userDataPath: cache.folder,
    baseCachePath: cache.folder,
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit,
    onQuit,
  };
  if (kind === 'mac') return new MacUpdater(undefined, app); // macOS itself checks the app's signature
  if (kind === 'nsis') return new Windows(app, sha512);
  if (appImage === null) throw new Error('not started from an AppImage');
  return new AppImage(app, appImage, sha512);
}

type App = ConstructorParameters<typeof NsisUpdater>[1];

class AppImage extends AppImageUpdater {
  readonly #file: string;
  readonly #sha512: string;
  constructor(app: App, file: string, sha512: string) {
    super(null, app);
    this.#file = file;
    this.#sha512 = sha512;
  }
  protected override doInstall(): boolean {
    const by = this.installerPath;
    if (by === null) return false;
    replaceProgram(this.#file, by, this.#sha512);
    return true;
  }
}

class Windows extends NsisUpdater {
  readonly #sha512: string;
  constructor(app: App, sha512: string) {
    super(null, app);
    this.#sha512 = sha512;
    this.disableWebInstaller = true;
  }
  protected override doInstall(options: InstallOptions): boolean {
    if (this.installerPath === null) return false;
    mustBe(this.installerPath, this.#sha512);
    return super.doInstall(options);
  }
}

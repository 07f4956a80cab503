// What the page cannot do: read back and tried at run time on the built app and on the packaged one.

import { expect, launch, type Segue, test } from './support/app.ts';

const PAGE = 'segue-app://bundle/index.html';
let segue: Segue;
test.beforeAll(async () => {
  // With a microphone, or asking for one would fail for want of it.
  segue = await launch({ args: ['--use-fake-device-for-media-stream'] });
});
test.afterAll(() => segue.close());

test('the window is sandboxed, isolated and without Node', async () => {
  const preferences = await segue.app.evaluate(({ BrowserWindow }) =>
    // Electron has the method and its types have not.
    (
      BrowserWindow.getAllWindows()[0]!.webContents as unknown as { getLastWebPreferences(): object }
    ).getLastWebPreferences(),
  );
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  const globals = () => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window);
  expect(await segue.page.evaluate(globals)).toEqual([]);
});

test('the bridge has the keys of the contract and cannot be changed', async () => {
  const bridge = await segue.page.evaluate(() => ({
    parts: Object.keys(window.segue),
    calls: Object.keys(window.segue.calls).sort(),
    on: Object.keys(window.segue.on).sort(),
    frozen: [window.segue, window.segue.calls, window.segue.on].every(Object.isFrozen),
  }));
  expect(bridge).toEqual({
    parts: ['calls', 'importDropped', 'on'],
    calls: words(`
      accountBrowse accountCancel accountCheck accountCopy accountDecide accountDelete
      accountDeletion accountPaste accountSignIn accountSignOut accountState appInfo audioAddFolder
      audioCancel audioFolders audioMatches audioRemoveFolder audioRescan audioSaveUnreadable
      audioScanState audioSeparate audioUnreadable audioWatch backupContents backups bestPlaces
      cancelEvaluation cancelOrder carryOutMove catalogueState choosePool chromiumLicences conflict
      copyAppLink copyDiagnostics copyFolderPath copyLinks dataPlace decide diagnostics duplicates
      edit evaluate evaluations exportLibrary exportLibraryCancel exportTracks featureAllow
      featureClear featureControl featureDetail featureOrder featureOverview featureRun forYouSeeds
      forYouSources forgetLearned history importAsked importCancel importChoose importCutOff
      importGoOn importLetBe importPasted importPoolAgain importRemap importRun importSaveUnread
      importedLike keepSteering learned libraryPlace librarySummary licences listen loadDemo
      namesToFilter neverList neverSuggest openFolder openOnSpotify openPage opening pending
      pickedShape planMove playable playback playbackDo playlists poolRemoval pools putOnSpotify
      quit rebuildCatalogue redo removeEvaluation removePool removeSetAside renamePool reopenLibrary
      restoreBackup rows saveAsNew searchTracks settingsGet settingsSet shape showExported
      showImported showLibraryFile steering suggest suggestAgain suggestOrder syncBudgets
      syncControl syncDaily syncLog syncState syncUse takeDestination trackFeatures trackIdsOf
      tracksByIds undo undoState unusedTracks updateCheck updateDownload updatePage updateState
      updateStop verifyLibrary view whereUsed why widenControl widenPlan widenRun widenStart
    `),
    on: words(`
      accountChanged asked audioScan backup catalogueChanged command damageFound evaluationProgress
      featureRun libraryChanged libraryHealth pendingChanged progress syncChanged updateChanged
      widenChanged
    `),
    frozen: true,
  });
});

test('a listener gets the data and not the IPC event', async () => {
  await segue.page.evaluate(() => {
    window.segue.on.command((...heard) => Object.assign(window, { heard }));
  });
  await segue.window.chooseFromMenu('view.density');
  const heard = () => segue.page.evaluate(() => (window as unknown as { heard?: unknown[] }).heard);
  await expect.poll(heard).toEqual([{ id: 'view.density' }]);
});

test('the content security policy is sent and starts from nothing', async () => {
  const policy = await segue.page.evaluate(async (page) => {
    return (await fetch(page)).headers.get('content-security-policy');
  }, PAGE);
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: segue-cover://cover; font-src 'self'; " +
      "connect-src 'self'; media-src segue-audio://file; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('an injected inline script does not run', async () => {
  const result = await segue.page.evaluate(async () => {
    const violated = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), {
        once: true,
      }),
    );
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return { violated: await violated, ran: 'injected' in window };
  });
  expect(result).toEqual({ violated: 'script-src-elem', ran: false });
});

test('text is not turned into code', async () => {
  const refused = await segue.page.evaluate(
    () =>
      // In a task of the page's own: what the debugger evaluates may use eval.
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(new Function('return 1')());
          } catch (thrown) {
            resolve((thrown as Error).name);
          }
        }),
      ),
  );
  expect(refused).toBe('EvalError');
});

test('every permission is denied, asked for and looked up', async () => {
  const answers = await segue.page.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        (error: DOMException) => error.name,
      );
    return {
      notifications: await Notification.requestPermission(),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      clipboard: await outcome(navigator.clipboard.readText()),
      position: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        ),
      ),
      states: await Promise.all(['geolocation', 'notifications', 'microphone', 'camera', 'midi'].map(state)),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    microphone: 'NotAllowedError',
    clipboard: 'NotAllowedError',
    position: 1, // PERMISSION_DENIED
    states: ['denied', 'denied', 'denied', 'denied', 'denied'],
  });
});

const contentsCount = () => segue.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

test('a webview element is nothing', async () => {
  const before = await contentsCount();
  await segue.page.evaluate(() => {
    const element = document.createElement('webview');
    element.setAttribute('src', 'data:text/html,inside');
    document.body.append(element);
  });
  await segue.page.waitForTimeout(300);
  expect(await contentsCount()).toBe(before);
});

const ways: Record<string, (address: string) => void> = {
  'a click': (address) => {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: 'out' });
    document.body.append(link);
    link.click();
  },
  'location =': (address) => {
    location.href = address;
  },
  'location.replace': (address) => location.replace(address),
  'a form': (address) => {
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
    document.body.append(form);
    form.submit();
  },
};
const addresses = [
  'https://example.org/',
  'file:///etc/passwd',
  'segue-app://bundle/assets/',
  'data:text/html,out',
];

for (const [way, go] of Object.entries(ways)) {
  test(`navigation by ${way} is refused`, async () => {
    for (const address of addresses) {
      await segue.page.evaluate(go, address);
      await segue.page.waitForTimeout(150);
      expect(segue.page.url()).toBe(PAGE);
    }
    expect(await segue.page.evaluate(() => document.getElementById('root') !== null)).toBe(true);
  });
}

test('a new window is refused', async () => {
  const before = await contentsCount();
  const opened = await segue.page.evaluate(() => {
    const link = { href: 'https://example.org/', target: '_blank', textContent: 'out' };
    const anchor = Object.assign(document.createElement('a'), link);
    document.body.append(anchor);
    anchor.click();
    return [window.open('https://example.org/'), window.open('about:blank'), window.open('')];
  });
  expect(opened).toEqual([null, null, null]);
  await segue.page.waitForTimeout(300);
  expect(await contentsCount()).toBe(before);
});

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

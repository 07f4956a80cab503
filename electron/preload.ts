// Runs in the sandboxed renderer before the page, in a world of its own: puts `window.segue` there and nothing else.
// One function for each call and event of the contract; no function takes a channel's name, and listeners get the
// data only, because the IPC event would hand the page a way to the sender. Paths of files come from here alone.

import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { PageCallName, SegueBridge } from '../shared/ipc/bridge.ts';
import type { CallName, EventName } from '../shared/ipc/contract.ts';

// The names of the contract's tables, written in by the build (vite.config.ts says why).
declare const CALL_NAMES: CallName[];
declare const EVENT_NAMES: EventName[];

const call = (name: CallName) => (input: unknown) => ipcRenderer.invoke(`call:${name}`, input);

const hear = (name: EventName) => (listener: (data: unknown) => void) => {
  const heard = (_event: IpcRendererEvent, data: unknown) => listener(data);
  ipcRenderer.on(`event:${name}`, heard);
  return () => void ipcRenderer.removeListener(`event:${name}`, heard);
};

const isPages = (name: CallName): name is PageCallName => name !== 'importDropped';

const bridge = {
  calls: Object.fromEntries(
    CALL_NAMES.filter(isPages).map((name) => [name, call(name)]),
  ) as SegueBridge['calls'],
  // Only here is it known which files the page's `File`s stand for; one made by a script stands for none.
  importDropped: (files) =>
    call('importDropped')({
      paths: files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    }),
  on: Object.fromEntries(EVENT_NAMES.map((name) => [name, hear(name)])) as SegueBridge['on'],
} satisfies SegueBridge;

contextBridge.exposeInMainWorld('segue', bridge);

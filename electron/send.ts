// Main's one way to tell the page something: an event of the contract, typed, and checked while developing.

import { app, BrowserWindow } from 'electron';
import { type EventData, type EventName, events } from '../shared/ipc/contract.ts';

export function send<N extends EventName>(name: N, data: EventData<N>): void {
  if (!app.isPackaged) events[name].parse(data);
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(`event:${name}`, data);
}

// Main's one way to tell the page something: an event of the contract, typed, and checked while developing.

import { app, BrowserWindow } from 'electron';
import type { EventData, EventName } from '../../shared/ipc/contract.ts';

export function send<N extends EventName>(name: N, data: EventData<N>): void {
  if (!app.isPackaged) void check(name, data);
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(`event:${name}`, data);
}

/** A wrong one is a bug to find while developing; the schemas are not loaded for it at start. */
async function check(name: EventName, data: unknown): Promise<void> {
  const { events } = await import('../../shared/ipc/contract.ts');
  events[name].parse(data);
}

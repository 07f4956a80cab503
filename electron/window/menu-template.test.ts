import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type CommandId, commandIds, commands } from '../../shared/commands.ts';
import { menuTemplate } from './menu-template.ts';

function entries(platform: NodeJS.Platform, development = false, chosen: CommandId[] = []) {
  const template = menuTemplate({ platform, development, choose: (id) => chosen.push(id) });
  return template.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]);
}
const roles = (items: MenuItemConstructorOptions[]) => items.flatMap(({ role }) => role ?? []);
const commandEntries = (items: MenuItemConstructorOptions[]) => items.filter(({ id }) => id !== undefined);

describe('menuTemplate', () => {
  it('has every command that names a menu, once and with a name', () => {
    const items = commandEntries(entries('linux'));
    const expected = commandIds.filter((id) => commands[id].menu !== null);
    expect(items.map(({ id }) => id).sort()).toEqual([...expected].sort());
    for (const { label } of items) expect(label).not.toMatch(/^command\.|^$/);
  });

  it('tells which command was chosen', () => {
    const chosen: CommandId[] = [];
    const about = entries('linux', false, chosen).find(({ id }) => id === 'help.about');
    (about!.click as () => void)();
    expect(chosen).toEqual(['help.about']);
  });

  it('shows the keys of commands but hears none, so that typing stays the text field’s', () => {
    for (const item of commandEntries(entries('linux'))) {
      expect(item.accelerator).toBe(commands[item.id as CommandId].shortcut ?? undefined);
      if (item.accelerator) expect(item.registerAccelerator).toBe(false);
    }
  });

  it('leaves the keys of text editing to the system’s own entries on macOS', () => {
    const items = entries('darwin');
    expect(items.find(({ id }) => id === 'edit.copyLinks')?.accelerator).toBeUndefined();
    expect(roles(items)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
  });

  it('offers reload and the developer tools while developing only', () => {
    expect(roles(entries('linux', true))).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    expect(roles(entries('linux', false))).not.toEqual(expect.arrayContaining(['reload']));
    expect(roles(entries('linux', false))).not.toEqual(expect.arrayContaining(['toggleDevTools']));
  });
});

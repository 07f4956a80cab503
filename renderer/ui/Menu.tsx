// Menus derived from the commands table: the button's drop-down and the context menu share their entries.

import { ContextMenu } from '@base-ui/react/context-menu';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import styles from './Menu.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  shortcut: string | null;
  enabled: boolean;
  /** Present: the entry is one of a group of choices, chosen or not. */
  checked?: boolean;
  /** Present and true: the menu stays open for the next choice. */
  stays?: boolean;
  /** A word on how it stands with the entry. */
  note?: string;
  run(): void;
}
export type MenuGroups = readonly (readonly MenuEntry[])[];

const Entry = ({ entry }: { entry: MenuEntry }) => {
  const inside: ReactNode = (
    <>
      <span>{entry.label}</span>
      {entry.note && <small className={styles.note}>{entry.note}</small>}
      {entry.shortcut && <kbd className={styles.shortcut}>{entry.shortcut}</kbd>}
    </>
  );
  const shared = {
    disabled: !entry.enabled,
    className: styles.item,
    closeOnClick: !entry.stays,
    onClick: () => entry.run(),
  };
  if (entry.checked === undefined) return <BaseMenu.Item {...shared}>{inside}</BaseMenu.Item>;
  return (
    <BaseMenu.CheckboxItem {...shared} checked={entry.checked}>
      <BaseMenu.CheckboxItemIndicator className={styles.check}>✓</BaseMenu.CheckboxItemIndicator>
      {inside}
    </BaseMenu.CheckboxItem>
  );
};

interface PopupProps {
  groups: () => MenuGroups;
  label: string;
  /** Where the keyboard goes when the menu closes; null or left out: back to where it was. */
  returnFocusTo?: () => HTMLElement | null;
}

const Popup = ({ groups, label, returnFocusTo }: PopupProps) => (
  <BaseMenu.Portal>
    <BaseMenu.Positioner sideOffset={4} className={styles.positioner}>
      <BaseMenu.Popup
        className={styles.popup}
        aria-label={label}
        finalFocus={() => !hasMoved() && (returnFocusTo?.() ?? true)}
      >
        <Entries groups={groups} />
      </BaseMenu.Popup>
    </BaseMenu.Positioner>
  </BaseMenu.Portal>
);

/** The entry that was chosen may have moved the keyboard, to a dialog say: a menu that goes late leaves it there. */
function hasMoved(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && !activeElement.closest('[role="menu"]');
}

// Mounted when the menu opens, so what can be done is as of then.
const Entries = ({ groups }: { groups: () => MenuGroups }) =>
  groups().map((entries, index) => (
    <div key={entries[0]?.id ?? index} role="presentation">
      {index > 0 && <BaseMenu.Separator className={styles.separator} />}
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </div>
  ));

/** A button that drops its menu down. `groups` is asked for when the menu opens. */
export function DropDown(props: PopupProps & { button: ReactElement }) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={props.button} />
      <Popup {...props} />
    </BaseMenu.Root>
  );
}

/** The part of the window that answers a right click, Shift+F10 or the menu key. */
export function WithContextMenu(props: PopupProps & { children: ReactElement }) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={props.children} />
      <Popup {...props} />
    </ContextMenu.Root>
  );
}

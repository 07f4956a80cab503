// Ctrl+K: one field for playlists, tracks and commands. The field keeps the keyboard and names the entry it is on
// to screen readers; where the focus was, it returns before what was chosen is done.

import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { MAX_QUERY } from '../../../shared/domain/limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { useWindow } from '../../stores/window.ts';
import { Modal } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Choice, choiceOf, otherChoiceOf } from './choose.ts';
import { type Entry, enabledCommands, groupsFor } from './entries.ts';
import styles from './Palette.module.css';
import { optionId, PaletteList } from './PaletteList.tsx';
import { useFoundTracks } from './useFoundTracks.ts';

const LIST = 'palette-list';
const PAGE = 6;

export function Palette({ initialText }: { initialText: string }) {
  const [text, setText] = useState(initialText);
  const [active, setActive] = useState(0);
  const [enabled] = useState(enabledCommands);
  const [cameFrom] = useState(() => document.activeElement);
  const chosen = useRef(false);
  const enterWaits = useRef(false);
  const { tracks, current } = useFoundTracks(text);
  const groups = useMemo(() => groupsFor(text, enabled, tracks), [text, enabled, tracks]);
  const entries = groups.flatMap((group) => group.entries);
  const entry = entries[Math.min(active, entries.length - 1)];
  const { closeDialog } = useWindow.getState();

  const take = (choice: Choice | null) => {
    if (!choice) return;
    chosen.current = true;
    flushSync(closeDialog);
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    choice.run();
  };
  const enter = (on: Entry | undefined, choiceFor: (entry: Entry) => Choice | null) => {
    // Enter may come before the tracks for the last letters do: it means the first of those then.
    if (!current && (!on || on.kind === 'track')) enterWaits.current = true;
    else if (on) take(choiceFor(on));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what just arrived answers a waiting Enter
  useEffect(() => {
    if (!current || !enterWaits.current) return;
    enterWaits.current = false;
    if (entries[0]) take(choiceOf(entries[0]));
  }, [current, tracks]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const at = Math.min(active, last);
    const steps: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
    };
    const to = steps[event.key];
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter') enter(entry, event.ctrlKey || event.metaKey ? otherChoiceOf : choiceOf);
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      place="top"
      label={t('palette.label')}
      onClose={closeDialog}
      returnFocusTo={() => !chosen.current && (cameFrom instanceof HTMLElement ? cameFrom : true)}
    >
      <TextField
        autoFocus // before the next key: what is typed straight after the shortcut is meant for it
        look="bar"
        label={t('palette.label')}
        icon={<Search size={18} aria-hidden="true" />}
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={entry && optionId(entry)}
        aria-describedby="palette-hint"
        placeholder={t('palette.placeholder')}
        maxLength={MAX_QUERY}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          enterWaits.current = false;
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={LIST}
        groups={groups}
        active={entry}
        onChoose={(on) => take(choiceOf(on))}
        nothing={current && entries.length === 0}
      />
      <p role="status" className="only-read">
        {text.trim() !== '' && current && t('palette.found', { count: entries.length })}
      </p>
      <Hint entry={entry} />
    </Modal>
  );
}

/** What Enter would do. */
function Hint({ entry }: { entry: Entry | undefined }) {
  const choice = entry && choiceOf(entry);
  const other = entry && otherChoiceOf(entry);
  return (
    <footer id="palette-hint" className={styles.hint}>
      {choice && (
        <span>
          <kbd>Enter</kbd> <bdi>{choice.hint}</bdi>
        </span>
      )}
      {other && (
        <span>
          <kbd>Ctrl+Enter</kbd> <bdi>{other.hint}</bdi>
        </span>
      )}
      {entry && !choice && <span>{t('palette.hint.nowhere')}</span>}
    </footer>
  );
}

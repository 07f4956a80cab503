// Tracks and artists that are never suggested, each to be taken off the list again.

import { CircleSlash2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { namesText } from '../../../shared/domain/names.ts';
import type { NeverList } from '../../../shared/domain/steering.ts';
import { t } from '../../../shared/messages/index.ts';
import { suggestAgain } from '../../actions/steer.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './NeverDialog.module.css';

interface Entry {
  id: number;
  name: string;
  about: string;
}

export function NeverDialog() {
  const [list, setList] = useState<NeverList | null>(null);
  /** Which entry's place the keyboard is to have when the list has changed; null: it is not to be moved. */
  const place = useRef<number | null>(null);
  const load = useCallback(() => ask('neverList').then(setList, sayFailure), []);
  useEffect(() => void load(), [load]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list having changed is what moves the keyboard
  useEffect(() => {
    const at = place.current;
    place.current = null;
    if (at === null) return;
    // After the dialog has looked after the keyboard in its own way.
    const frame = requestAnimationFrame(() => focusNear(at));
    return () => cancelAnimationFrame(frame);
  }, [list]);
  const again = (trackIds: number[], artistIds: number[]) => {
    const at = buttons().indexOf(document.activeElement as HTMLElement);
    void suggestAgain(trackIds, artistIds).then(() => {
      place.current = at;
      return load();
    });
  };
  const empty = list !== null && list.tracks.length + list.artists.length === 0;
  return (
    <Dialog
      title={t('never.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        {empty ? (
          <EmptyState icon={<CircleSlash2 />} title={t('never.none')} hint={t('never.none.hint')} />
        ) : (
          <p>{t('never.intro')}</p>
        )}
        {list && list.artists.length > 0 && (
          <Entries
            title={t('never.artists')}
            entries={list.artists.map(({ id, name, tracks }) => ({
              ...{ id, name, about: t('never.artistTracks', { count: tracks }) },
            }))}
            onAgain={(id) => again([], [id])}
          />
        )}
        {list && list.tracks.length > 0 && (
          <Entries
            title={t('never.tracks')}
            entries={list.tracks.map(({ id, title, artists }) => ({
              ...{ id, name: title, about: namesText(artists) },
            }))}
            onAgain={(id) => again([id], [])}
          />
        )}
      </DialogBody>
    </Dialog>
  );
}

const buttons = () => [...document.querySelectorAll<HTMLElement>('[data-suggest-again]')];

/** The keyboard goes to the entry that took the place of the one that has gone, or to the dialog itself. */
function focusNear(at: number): void {
  const left = buttons();
  const next = left[Math.min(Math.max(at, 0), left.length - 1)];
  (next ?? document.querySelector<HTMLElement>('[role="dialog"] button'))?.focus();
}

function Entries(props: { title: string; entries: Entry[]; onAgain: (id: number) => void }) {
  return (
    <section>
      <h3 className={styles.heading}>{props.title}</h3>
      <ul className={styles.list}>
        {props.entries.map(({ id, name, about }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.text}>
              <bdi className={styles.name}>{name}</bdi>
              <bdi className={styles.about}>{about}</bdi>
            </span>
            <Button
              weight="quiet"
              data-suggest-again
              aria-label={t('never.againNamed', { name })}
              onClick={() => props.onAgain(id)}
            >
              {t('never.again')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

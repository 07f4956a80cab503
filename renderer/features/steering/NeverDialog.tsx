// Tracks and artists that are never suggested, each to be taken off the list again.

import { CircleSlash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
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
  const load = useCallback(() => ask('neverList').then(setList, sayFailure), []);
  useEffect(() => void load(), [load]);
  const again = (trackIds: number[], artistIds: number[]) => {
    void suggestAgain(trackIds, artistIds).then(() => {
      handOn();
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

/** The keyboard goes to the next entry, or to the dialog's own button, while the one it is on is still there. */
function handOn(): void {
  const all = buttons();
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = all[at + 1] ?? all[at - 1] ?? document.querySelector<HTMLElement>('[role="dialog"] button');
  next?.focus();
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

// Playlists to choose one from, narrowed by name; Enter in the field takes the first.

import { Search } from 'lucide-react';
import { useState } from 'react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { Cover } from '../../ui/Cover.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './dialogs.module.css';

interface Props {
  playlists: readonly Playlist[];
  onChoose: (playlistId: number) => void;
}

export function PlaylistChoices({ playlists, onChoose }: Props) {
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLocaleLowerCase();
  const found = playlists.filter(({ name }) => name.toLocaleLowerCase().includes(words));

  return (
    <>
      <TextField
        label={t('playlists.find')}
        icon={<Search size={15} aria-hidden="true" />}
        value={wanted}
        autoFocus
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) onChoose(found[0].id);
        }}
      />
      <ul className={styles.choices}>
        {found.map(({ id, name, coverSeed, count, account }) => (
          <li key={id}>
            <button type="button" className={styles.choice} onClick={() => onChoose(id)}>
              <Cover name={coverSeed} size={26} picture={account?.cover} />
              <bdi>{name}</bdi>
              <span className="numeric">{count}</span>
            </button>
          </li>
        ))}
        {found.length === 0 && <li className={styles.none}>{t('playlists.none')}</li>}
      </ul>
    </>
  );
}

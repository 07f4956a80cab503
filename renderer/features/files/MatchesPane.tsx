// Files that are a track the library has, each to be separated from it, and those that were.

import { Link2, Search } from 'lucide-react';
import { useCallback, useDeferredValue, useState } from 'react';
import type { AudioMatch } from '../../../shared/domain/audio-files.ts';
import { MAX_QUERY } from '../../../shared/domain/limits.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { separate } from '../../actions/music-folders.ts';
import { ask } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './files.module.css';
import { useFresh } from './useFresh.ts';

export function MatchesPane() {
  const [wanted, setWanted] = useState('');
  const text = useDeferredValue(wanted);
  const { value: found, again } = useFresh(useCallback(() => ask('audioMatches', { text }), [text]));
  const none = found?.matches.length === 0;
  return (
    <DialogBody>
      <div className={styles.pane}>
        <p>{t('files.matches.intro')}</p>
        <TextField
          label={t('files.matches.search')}
          icon={<Search size={15} aria-hidden="true" />}
          value={wanted}
          maxLength={MAX_QUERY}
          clearLabel={t('files.matches.clear')}
          onClear={() => setWanted('')}
          onChange={(event) => setWanted(event.target.value)}
        />
        {none && (
          <EmptyState icon={<Link2 />} title={t('files.matches.none')} hint={t('files.matches.none.hint')} />
        )}
        {found && !none && (
          <ul className={styles.rows} aria-label={t('files.matches')}>
            {found.matches.map((match) => (
              <MatchRow key={match.fileId} match={match} again={again} />
            ))}
          </ul>
        )}
        {found && found.matches.length < found.total && (
          <p>{t('files.matches.first', { shown: found.matches.length, count: found.total })}</p>
        )}
      </div>
    </DialogBody>
  );
}

function MatchRow({ match, again }: { match: AudioMatch; again: () => Promise<void> }) {
  const { fileId, file, by, separated, title, artists } = match;
  return (
    <li className={styles.row} data-testid="file-match">
      <span className={styles.names}>
        <bdi className={styles.name}>{file}</bdi>
        <span className={styles.place}>
          <bdi>{title}</bdi>
          {artists.length > 0 && (
            <>
              {' · '}
              <bdi>{namesText(artists)}</bdi>
            </>
          )}
        </span>
      </span>
      <span className={styles.by}>{t(separated ? 'files.by.own' : `files.by.${by}`)}</span>
      <Button
        weight="quiet"
        aria-label={separated ? t('files.join.named', { file }) : t('files.separate.named', { file, title })}
        onClick={() => void separate(fileId, !separated).then(again)}
      >
        {t(separated ? 'files.join' : 'files.separate')}
      </Button>
    </li>
  );
}

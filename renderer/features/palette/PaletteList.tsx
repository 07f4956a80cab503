// The palette's entries in groups with headings.

import { ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { commands } from '../../../shared/commands.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { useLibrary } from '../../stores/library.ts';
import { Cover } from '../../ui/Cover.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { heldText } from '../found-text.ts';
import { shortcutOf } from '../menus.ts';
import type { Entry, Group } from './entries.ts';
import styles from './Palette.module.css';

export const optionId = ({ key }: Entry): string => `palette-${key}`;

interface Props {
  id: string;
  groups: readonly Group[];
  active: Entry | undefined;
  nothing: boolean;
  onChoose: (entry: Entry) => void;
}

export function PaletteList({ id, groups, active, nothing, onChoose }: Props) {
  const activeId = active && optionId(active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  return (
    <>
      <div id={id} role="listbox" aria-label={t('palette.label')} className={styles.list}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`palette-group-${group.id}`}>
            <div id={`palette-group-${group.id}`} role="presentation" className={styles.heading}>
              {t(`palette.${group.id}`)}
            </div>
            {group.entries.map((entry) => (
              <div
                key={entry.key}
                id={optionId(entry)}
                role="option"
                aria-selected={optionId(entry) === activeId}
                data-testid="palette-entry"
                data-kind={entry.kind}
                className={styles.entry}
                // The field keeps the keyboard.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(entry)}
              >
                <Inside entry={entry} />
              </div>
            ))}
          </div>
        ))}
      </div>
      {nothing && <EmptyState title={t('palette.none')} hint={t('palette.none.hint')} />}
    </>
  );
}

function Inside({ entry }: { entry: Entry }) {
  if (entry.kind === 'track') return <TrackInside entry={entry} />;
  if (entry.kind === 'playlist') {
    const { coverSeed, name, count, account } = entry.playlist;
    return (
      <>
        <Cover name={coverSeed} size={26} picture={account?.cover} />
        <bdi className={styles.name}>{name}</bdi>
        <span className={`${styles.aside} numeric`}>
          {entry.open && `${t('palette.openNow')} · `}
          {t('playlist.tracks', { count })}
        </span>
      </>
    );
  }
  const { label, scope } = commands[entry.id];
  const shortcut = shortcutOf(entry.id);
  return (
    <>
      <span className={styles.mark}>
        <ChevronRight size={15} aria-hidden="true" />
      </span>
      <span className={styles.name}>
        {t(label)}
        {(scope === 'tracks' || scope === 'suggestions' || scope === 'results') && (
          <small> {t(`shortcuts.${scope}`)}</small>
        )}
      </span>
      {shortcut && <kbd className={styles.shortcut}>{shortcut}</kbd>}
    </>
  );
}

function TrackInside({ entry }: { entry: Extract<Entry, { kind: 'track' }> }) {
  const playlists = useLibrary((state) => state.playlists);
  const { track } = entry;
  const where = heldText(track, new Map(playlists.map(({ id, name }) => [id, name])));
  return (
    <>
      <Cover name={track.album ?? track.title} size={26} picture={track.cover} />
      <span className={styles.name}>
        <bdi>{track.title}</bdi>
        <small>
          {' '}
          <bdi>{namesText(track.artists)}</bdi>
        </small>
      </span>
      <span className={styles.aside} title={where}>
        {where}
      </span>
    </>
  );
}

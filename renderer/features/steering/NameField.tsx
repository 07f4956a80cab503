// Genres and artists to choose by name: chips of the chosen ones, and a field that finds more.

import { Plus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { MAX_QUERY } from '../../../shared/domain/limits.ts';
import type { Filters } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { latestOnly } from '../../bridge/latest-only.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Chip } from '../../ui/Chip.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SteeringPanel.module.css';

interface Chosen {
  genres: string[];
  artists: Filters['artistsKept'];
}
interface Option {
  kind: 'genre' | 'artist';
  id: number;
  name: string;
  tracks: number;
}

/** Of genres and of artists each; and how many of both a filter takes. */
const LIMIT = 8;
const MOST = 50;

function useOptions(text: string | null): Option[] | null {
  const [options, setOptions] = useState<Option[] | null>(null);
  const [find] = useState(() => latestOnly((text: string) => ask('namesToFilter', { text, limit: LIMIT })));
  useEffect(() => {
    setOptions(null);
    if (text === null) return;
    let wanted = true;
    find(text).then((found) => {
      if (!wanted || !found) return;
      setOptions([
        ...found.genres.map((genre) => ({ kind: 'genre' as const, ...genre })),
        ...found.artists.map((artist) => ({ kind: 'artist' as const, ...artist })),
      ]);
    }, sayFailure);
    return () => {
      wanted = false;
    };
  }, [find, text]);
  return options;
}

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

interface Props extends Chosen {
  label: string;
  onChange: (chosen: Chosen) => void;
}

export function NameField({ label, genres, artists, onChange }: Props) {
  const id = useId();
  /** Null: nothing is looked for. */
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = useOptions(text);
  const free = found?.filter(({ kind, ...option }) =>
    kind === 'genre' ? !genres.includes(option.name) : artists.every((artist) => artist.id !== option.id),
  );
  /** By the keyboard alone: what the pointer is on must stay where it is. */
  const move = (to: number) => {
    setActive(to);
    intoView(document.getElementById(`${id}-${to}`));
  };
  const look = (wanted: string | null) => {
    setText(wanted);
    setActive(0);
  };
  const take = (option: Option | undefined) => {
    if (!option || genres.length + artists.length >= MOST) return;
    const { kind, id: artistId, name } = option;
    if (kind === 'genre') onChange({ genres: [...genres, name], artists });
    else onChange({ genres, artists: [...artists, { id: artistId, name }] });
    look(null);
  };
  return (
    <div className={styles.names}>
      <div className={styles.chips}>
        {genres.map((name) => (
          <Chip
            key={name}
            text={name}
            removeLabel={t('steer.take', { name })}
            onRemove={() => onChange({ genres: genres.filter((genre) => genre !== name), artists })}
          />
        ))}
        {artists.map(({ id: artistId, name }) => (
          <Chip
            key={artistId}
            text={name}
            removeLabel={t('steer.take', { name })}
            onRemove={() => onChange({ genres, artists: artists.filter((one) => one.id !== artistId) })}
          />
        ))}
      </div>
      <TextField
        label={label}
        className={styles.field}
        icon={<Plus size={14} aria-hidden="true" />}
        role="combobox"
        aria-expanded={free !== undefined}
        aria-controls={`${id}-list`}
        aria-activedescendant={free?.[active] ? `${id}-${active}` : undefined}
        maxLength={MAX_QUERY}
        value={text ?? ''}
        onClick={() => text === null && look('')}
        onBlur={() => look(null)}
        onChange={(event) => look(event.target.value)}
        onKeyDown={(event) => {
          const count = free?.length ?? 0;
          if (text === null && event.key === 'ArrowDown') look('');
          else if (text === null) return;
          else if (event.key === 'ArrowDown') move(Math.min(count - 1, active + 1));
          else if (event.key === 'ArrowUp') move(Math.max(0, active - 1));
          else if (event.key === 'Enter') take(free?.[active]);
          else if (event.key === 'Escape') look(null);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {free && (
        <div ref={intoView} id={`${id}-list`} role="listbox" aria-label={label} className={styles.found}>
          {free.map((option, index) => (
            <div
              key={`${option.kind}-${option.id}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => take(option)}
            >
              <bdi>{option.name}</bdi>
              <small>{t(`steer.found.${option.kind}`, { count: option.tracks })}</small>
            </div>
          ))}
          {free.length === 0 && <p className={styles.nobody}>{t('steer.found.none')}</p>}
        </div>
      )}
    </div>
  );
}

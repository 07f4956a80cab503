// Genres, languages and artists to choose by name: chips of the chosen ones, and a field that finds more.

import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { MAX_QUERY } from '../../../shared/domain/limits.ts';
import type { Filters } from '../../../shared/domain/steering-defaults.ts';
import { languageName, t } from '../../../shared/messages/index.ts';
import { Chip } from '../../ui/Chip.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SteeringPanel.module.css';
import { type Choice, type Option, useOptions } from './use-options.ts';

interface Chosen {
  genres: string[];
  /** ISO 639-1. */
  languages: string[];
  artists: Filters['artistsKept'];
}

/** How many of all kinds a filter takes. */
const MOST = 50;

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

interface Props extends Chosen {
  label: string;
  onChange: (chosen: Chosen) => void;
}

export function NameField({ label, genres, languages, artists, onChange }: Props) {
  const id = useId();
  /** Null: nothing is looked for. */
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = useOptions(text);
  const chosen = [
    ...genres.map((name) => ({ kind: 'genre' as const, id: name, name })),
    ...languages.map((language) => ({
      kind: 'language' as const,
      id: language,
      name: languageName(language),
    })),
    ...artists.map((artist) => ({ kind: 'artist' as const, ...artist })),
  ];
  const free = found?.filter((option) =>
    chosen.every((one) => one.kind !== option.kind || one.id !== option.id),
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
    if (!option || chosen.length >= MOST) return;
    change([...chosen, option]);
    look(null);
  };
  const change = (wanted: readonly Choice[]) =>
    onChange({
      genres: wanted.flatMap((one) => (one.kind === 'genre' ? one.id : [])),
      languages: wanted.flatMap((one) => (one.kind === 'language' ? one.id : [])),
      artists: wanted.flatMap((one) => (one.kind === 'artist' ? { id: one.id, name: one.name } : [])),
    });
  return (
    <div className={styles.names}>
      <div className={styles.chips}>
        {chosen.map((one) => (
          <Chip
            key={`${one.kind}-${one.id}`}
            text={one.name}
            removeLabel={t('steer.take', { name: one.name })}
            onRemove={() => change(chosen.filter((other) => other !== one))}
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

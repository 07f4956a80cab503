// One source: what it is, what it gave and when, and its controls.

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { FeatureSource } from '../../../shared/domain/feature-sources.ts';
import { t } from '../../../shared/messages/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ago } from '../../ui/format.ts';
import { Switch } from '../../ui/Switch.tsx';
import { shortcutOf } from '../menus.ts';
import styles from './sources.module.css';

interface Props {
  source: FeatureSource;
  first: boolean;
  last: boolean;
  busy: boolean;
  onMove: (by: 1 | -1) => void;
  onAllow: (allowed: boolean) => void;
  onClear: () => void;
}

export function SourceRow({ source, first, last, busy, onMove, onAllow, onClear }: Props) {
  const { id, allowed, tracks, unknown } = source;
  const name = t(`features.source.${id}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const clearable = (tracks > 0 || unknown > 0) && !busy;
  return (
    <li className={styles.source} data-testid="feature-source" data-source={id} onKeyDown={onKeyDown}>
      <div className={styles.moves}>
        <IconButton
          name={t('features.source.up', { source: name })}
          className={styles.move}
          aria-disabled={first}
          onClick={() => onMove(-1)}
        >
          <ChevronUp size={14} />
        </IconButton>
        <IconButton
          name={t('features.source.down', { source: name })}
          className={styles.move}
          aria-disabled={last}
          onClick={() => onMove(1)}
        >
          <ChevronDown size={14} />
        </IconButton>
      </div>
      <div className={styles.what}>
        <p className={styles.name}>{name}</p>
        <p className={styles.small}>
          {t(`features.source.${id}.about`, { shortcut: shortcutOf('library.import') })}
        </p>
        <p className={styles.small}>{givenText(source)}</p>
      </div>
      <div className={styles.controls}>
        <Button
          weight="quiet"
          aria-label={t('features.clearNamed', { source: name })}
          aria-disabled={!clearable}
          onClick={() => clearable && onClear()}
        >
          {t('features.clear')}
        </Button>
        {allowed !== null && (
          <span className={styles.allow}>
            <Switch
              label={t('features.source.allow', { source: name })}
              checked={allowed}
              onChange={onAllow}
            />
          </span>
        )}
      </div>
    </li>
  );
}

function givenText({ tracks, values, lastAt, unknown }: FeatureSource): string {
  const given =
    lastAt === null
      ? t('features.source.none')
      : t('features.source.given', {
          values: t('features.values', { count: values }),
          tracks: t('features.tracks', { count: tracks }),
          when: ago(lastAt, Date.now()),
        });
  return unknown > 0 ? `${given} · ${t('features.source.unknown', { count: unknown })}` : given;
}

// The sources in the order they are believed, each with what it gave, its switch where it is one that is asked, and a
// way to forget what it gave. Moved by their buttons, or with Alt and the arrow keys.

import { useLayoutEffect, useRef } from 'react';
import type { FeatureSourceId } from '../../../shared/domain/feature-source-ids.ts';
import type { FeatureSource } from '../../../shared/domain/feature-sources.ts';
import { t } from '../../../shared/messages/index.ts';
import { useFeatures } from '../../stores/features.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { useWindow } from '../../stores/window.ts';
import { SourceRow } from './SourceRow.tsx';
import styles from './sources.module.css';

interface Props {
  sources: readonly FeatureSource[];
  busy: boolean;
  onAllow: (id: FeatureSourceId, allowed: boolean) => void;
  onClear: (id: FeatureSourceId) => void;
}

/** What has given nothing and can be neither asked nor imported is not worth a line. */
const isShown = ({ id, tracks, allowed }: FeatureSource) => tracks > 0 || allowed !== null || id === 'file';

export function SourceList({ sources, busy, onAllow, onClear }: Props) {
  const shown = sources.filter(isShown);
  const list = useRef<HTMLUListElement>(null);
  /** The button the keyboard was on when a row moved: moving it takes the keyboard away. */
  const held = useRef<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new order is what moves rows
  useLayoutEffect(() => {
    held.current?.focus();
    held.current = null;
  }, [sources]);

  const move = (id: FeatureSourceId, by: 1 | -1) => {
    const at = shown.findIndex((source) => source.id === id);
    const other = shown[at + by];
    if (!other) return;
    const order = sources.map((source) =>
      source.id === id ? other.id : source.id === other.id ? id : source.id,
    );
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement))
      held.current = activeElement;
    void useFeatures.getState().setOrder(order).catch(sayFailure);
    useWindow
      .getState()
      .announce(t('features.source.moved', { source: t(`features.source.${id}`), at: at + by + 1 }));
  };

  return (
    <section className={styles.sources}>
      <h3 className={styles.heading}>{t('features.sources')}</h3>
      <p className={styles.small}>{t('features.sources.about')}</p>
      <ul ref={list} className={styles.list} aria-label={t('features.sources')}>
        {shown.map((source, at) => (
          <SourceRow
            key={source.id}
            source={source}
            first={at === 0}
            last={at === shown.length - 1}
            busy={busy}
            onMove={(by) => move(source.id, by)}
            onAllow={(allowed) => onAllow(source.id, allowed)}
            onClear={() => onClear(source.id)}
          />
        ))}
      </ul>
    </section>
  );
}

// Walking along the order, with the pointer or the arrow keys: the place is marked over the lines, its track read out
// below them, and a click or Enter goes to its row. The row that is active in the table is marked all the time. Marks
// are elements over the charts, so that moving one draws no chart anew.

import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useState } from 'react';
import type { FeatureDetail } from '../../../shared/domain/feature-detail.ts';
import type { ItemRow } from '../../../shared/domain/library.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { goToItems } from '../../actions/reveal.ts';
import { useRowSelection } from '../../stores/selection.ts';
import { sayFailure } from '../../stores/toasts.ts';
import styles from './Course.module.css';
import { plainValue } from './shape-text.ts';
import { useRowAt } from './useRowAt.ts';

const FAR = Number.MAX_SAFE_INTEGER;
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -FAR,
  End: FAR,
};

export function CourseWalk({ detail, children }: { detail: FeatureDetail; children: ReactNode }) {
  const { items, total } = detail;
  const activeId = useRowSelection((state) => state.active);
  const active = useMemo(() => (activeId === null ? -1 : items.indexOf(activeId)), [items, activeId]);
  const [pointed, setPointed] = useState<number | null>(null);
  const [walked, setWalked] = useState<number | null>(null);
  const at = pointed ?? walked ?? (active >= 0 ? active : null);
  const row = useRowAt(detail, at);
  const within = (place: number) => Math.max(0, Math.min(total - 1, place));

  const placeOf = (event: PointerEvent | React.MouseEvent): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return within(Math.floor(((event.clientX - left) / width) * total));
  };
  const go = (place: number | null) => {
    const itemId = place === null ? undefined : items[place];
    if (itemId !== undefined) void goToItems([itemId]).catch(sayFailure);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    // From nowhere the first step lands on an end.
    if (step !== undefined) setWalked(within((at ?? (step > 0 ? -1 : total)) + step));
    else if (event.key === 'Enter' || event.key === ' ') go(at);
    else return;
    setPointed(null);
    event.preventDefault();
  };

  const read = at === null ? t('course.hint') : reading(at, row);
  return (
    <div className={styles.course}>
      <div className={styles.lines}>
        {children}
        <div
          className={styles.walk}
          role="slider"
          tabIndex={0}
          aria-label={t('course.walk')}
          aria-description={t('course.hint')}
          aria-valuemin={1}
          aria-valuemax={total}
          aria-valuenow={(at ?? 0) + 1}
          aria-valuetext={read}
          onPointerMove={(event) => setPointed(placeOf(event))}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => go(placeOf(event))}
          onKeyDown={onKeyDown}
          onBlur={() => setWalked(null)}
        >
          {active >= 0 && <Mark kind="active" at={active} total={total} />}
          {at !== null && at !== active && <Mark kind="walked" at={at} total={total} />}
        </div>
      </div>
      <p className={styles.reading} data-testid="course-reading" title={read}>
        <bdi>{read}</bdi>
      </p>
    </div>
  );
}

const Mark = ({ kind, at, total }: { kind: 'active' | 'walked'; at: number; total: number }) => (
  <span
    className={styles.mark}
    data-kind={kind}
    data-testid={`course-mark-${kind}`}
    style={{ insetInlineStart: `${((at + 0.5) / total) * 100}%` }}
  />
);

/** "Place 12 · Cunca · Rainbro · energy 0.12 · 187 BPM". */
function reading(at: number, row: ItemRow | undefined): string {
  const place = t('course.place', { at: at + 1 });
  if (!row) return place;
  const values = [
    row.energy !== null && t('course.energy', { value: plainValue('energy', row.energy) }),
    row.tempo !== null && t('course.tempo', { value: plainValue('tempo', row.tempo) }),
  ].filter((text) => text !== false);
  return [
    place,
    row.title,
    namesText(row.artists),
    ...(values.length > 0 ? values : [t('course.unknown')]),
  ].join(' · ');
}

// The edge before a column: dragged, or moved with the arrow keys, it makes the column wider or narrower. A double
// click or Enter gives it the width it has by itself.

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { resetColumnWidth } from '../../actions/columns.ts';
import type { PlacedColumn } from './column-layout.ts';
import styles from './TrackTable.module.css';
import type { Resizing } from './useColumns.ts';

const STEP = 8;

interface Props {
  placed: PlacedColumn;
  resizing: Resizing;
  /** Whether Tab comes by. */
  reachable: boolean;
}

export function ColumnEdge({ placed: { column, width, max }, resizing, reachable }: Props) {
  const { id, label, min } = column;
  const from = useRef<{ x: number; width: number } | null>(null);
  const [dragged, setDragged] = useState(false);

  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (from.current) resizing.tryOut(id, from.current.width + from.current.x - clientX);
  };
  const end = (done: () => void) => () => {
    if (!from.current) return;
    from.current = null;
    setDragged(false);
    done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: max,
      End: min,
    };
    const to = steps[event.key];
    if (event.key === 'Enter') resetColumnWidth(id);
    else if (to !== undefined) resizing.set(id, to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={t('column.width', { column: t(label) })}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={reachable ? 0 : -1}
      className={styles.separator}
      data-least={width <= min}
      data-dragged={dragged}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
      onDoubleClick={() => resetColumnWidth(id)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
        setDragged(true);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={end(resizing.keep)}
      onPointerCancel={end(resizing.forget)}
    />
  );
}

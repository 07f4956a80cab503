// A long list of rows that can be ticked, some of them headings of the others. Only what is in sight is drawn. One stop
// for the keyboard: arrows walk past the headings, Space and Enter tick.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './care.module.css';

const HEADING_HEIGHT = 34;
const ROW_HEIGHT = 46;
/** Rows that a Page key passes. */
const PAGE = 6;
/** The list's size until it is measured: the first rows are in the first frame. */
const FIRST_RECT = { width: 600, height: 320 };

interface TickListProps {
  id: string;
  label: string;
  count: number;
  /** Takes the keyboard when it comes. */
  autoFocus?: boolean;
  isHeading: (index: number) => boolean;
  /** null: its rows cannot be ticked. */
  isTicked: ((index: number) => boolean) | null;
  onTick?: (index: number) => void;
  row: (index: number) => ReactNode;
  /** The first and the last row that is drawn. */
  onShown: (first: number, last: number) => void;
}

export function TickList(props: TickListProps) {
  const { id, label, count, autoFocus = false, isHeading, isTicked, onTick, row, onShown } = props;
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() => next(0, 1));
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: (index) => (isHeading(index) ? HEADING_HEIGHT : ROW_HEIGHT),
    overscan: 6,
    initialRect: FIRST_RECT,
  });
  const shown = virtualizer.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;

  useEffect(() => {
    if (last >= 0) onShown(first, last);
  }, [first, last, onShown]);
  useEffect(() => {
    if (autoFocus) list.current?.focus();
  }, [autoFocus]);

  /** The nearest row from here on that is no heading; where there is none, the same the other way. */
  function next(from: number, direction: 1 | -1): number {
    for (let at = from; at >= 0 && at < count; at += direction) if (!isHeading(at)) return at;
    for (let at = from; at >= 0 && at < count; at -= direction) if (!isHeading(at)) return at;
    return 0;
  }

  const go = (to: number, direction: 1 | -1) => {
    const at = next(Math.min(Math.max(to, 0), count - 1), direction);
    setActive(at);
    // A heading above is worth seeing too.
    virtualizer.scrollToIndex(at > 0 && isHeading(at - 1) && direction < 0 ? at - 1 : at);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, [to: number, direction: 1 | -1]> = {
      ArrowDown: [active + 1, 1],
      ArrowUp: [active - 1, -1],
      PageDown: [active + PAGE, 1],
      PageUp: [active - PAGE, -1],
      Home: [0, 1],
      End: [count - 1, -1],
    };
    const step = steps[event.key];
    if (step) go(...step);
    else if (onTick && (event.key === ' ' || event.key === 'Enter')) onTick(active);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count}
      aria-multiselectable={isTicked !== null}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      className={styles.list}
      data-testid={id}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.whole} style={{ blockSize: virtualizer.getTotalSize() }}>
        {shown.map(({ index, key, start, size }) => {
          const heading = isHeading(index);
          const ticked = !heading && isTicked !== null ? isTicked(index) : undefined;
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={ticked}
              data-heading={heading}
              data-active={index === active}
              className={styles.row}
              style={{ transform: `translateY(${start}px)`, blockSize: size }}
              onClick={() => {
                if (heading) return;
                setActive(index);
                onTick?.(index);
              }}
            >
              {row(index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

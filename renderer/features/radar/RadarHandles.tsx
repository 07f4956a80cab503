// The radar's handles: one an axis, dragged or moved by the arrow keys to pull the suggestions towards a shape. A
// handle nobody has pulled rests where the playlist is.

import type { KeyboardEvent, PointerEvent } from 'react';
import { RADAR_AXES, type RadarAxis } from '../../../shared/domain/features.ts';
import type { Shape } from '../../../shared/domain/library.ts';
import type { Steering } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { pullTowards } from '../../actions/steer.ts';
import styles from './RadarHandles.module.css';

/** Where a handle rests on an axis that the playlist has no data for. */
const MIDDLE = 50;
const STEP = 5;
const PAGE = 20;
/** The radar's outer radius and margins, as RadarChart.tsx has the chart library draw them. */
const RADIUS = 0.76;
const MARGIN = 5;

/** The direction of an axis from the middle, y downwards: the first points up, the others follow clockwise. */
function directionOf(axis: RadarAxis): { x: number; y: number } {
  const angle = (2 * Math.PI * RADAR_AXES.indexOf(axis)) / RADAR_AXES.length;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
}

/** The place on an axis, 0..100, that is nearest to a point of the window. */
function placeAt(axis: RadarAxis, radar: DOMRect, point: { clientX: number; clientY: number }): number {
  const { x, y } = directionOf(axis);
  const across = point.clientX - radar.x - radar.width / 2;
  const down = point.clientY - radar.y - radar.height / 2;
  const radius = (Math.min(radar.width, radar.height) / 2 - MARGIN) * RADIUS;
  return Math.max(0, Math.min(100, Math.round((100 * (across * x + down * y)) / radius)));
}

const KEYS: Record<string, (place: number) => number> = {
  ArrowUp: (place) => place + STEP,
  ArrowRight: (place) => place + STEP,
  ArrowDown: (place) => place - STEP,
  ArrowLeft: (place) => place - STEP,
  PageUp: (place) => place + PAGE,
  PageDown: (place) => place - PAGE,
  Home: () => 0,
  End: () => 100,
};

export function RadarHandles({ shape, pulled }: { shape: Shape; pulled: Steering['shape'] }) {
  return (
    <div className={styles.handles} role="group" aria-label={t('steer.shape.handles')}>
      {RADAR_AXES.map((axis) => (
        <Handle
          key={axis}
          axis={axis}
          to={pulled[axis]}
          rest={shape.axes.find((one) => one.axis === axis)?.percentile ?? MIDDLE}
        />
      ))}
    </div>
  );
}

function Handle({ axis, to, rest }: { axis: RadarAxis; to: number | null; rest: number }) {
  const place = Math.round(to ?? rest);
  const { x, y } = directionOf(axis);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = KEYS[event.key];
    if (move) pullTowards(axis, Math.max(0, Math.min(100, move(place))));
    else if (event.key === 'Delete' || event.key === 'Backspace') pullTowards(axis, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const radar = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!radar) return;
    const wanted = placeAt(axis, radar, event);
    if (wanted !== to) pullTowards(axis, wanted);
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-axis={axis}
      data-pulled={to !== null}
      style={{ '--x': (x * place) / 100, '--y': (y * place) / 100 } as React.CSSProperties}
      title={`${t('steer.shape.handle', { axis: t(`axis.long.${axis}`) })}. ${t('steer.shape.hint')}`}
      aria-label={t('steer.shape.handle', { axis: t(`axis.long.${axis}`) })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={place}
      aria-valuetext={to === null ? t('steer.shape.free') : t('steer.shape.to', { percent: to })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => pullTowards(axis, null)}
    />
  );
}

// A cover. Where there is no picture, a gradient made from a name: always the same for the same name.
// A place short of room sets --cover-size to make its covers smaller.

import styles from './Cover.module.css';

/** Two hues from a name (FNV-1a), far enough apart to make a gradient. */
export function huesOf(name: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  const first = (hash >>> 0) % 360;
  return [first, (first + 30 + ((hash >>> 9) % 50)) % 360];
}

export function Cover({ name, size }: { name: string; size: number }) {
  const [from, to] = huesOf(name);
  return (
    <span
      aria-hidden="true"
      className={styles.cover}
      style={{
        ['--size' as string]: `${size}px`,
        borderRadius: size > 60 ? 10 : size > 28 ? 6 : 5,
        background: `linear-gradient(135deg, hsl(${from} 45% 44%), hsl(${to} 50% 27%))`,
      }}
    />
  );
}

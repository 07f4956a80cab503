// A cover: the whole picture where there is one, and a gradient made from a name, always the same for the same name, where
// there is none or it has not come yet. A place short of room sets --cover-size to make its covers smaller.

import { useState } from 'react';
import { coverPicture } from '../../shared/domain/cover-address.ts';
import styles from './Cover.module.css';

/** Two hues from a name (FNV-1a), far enough apart to make a gradient. */
export function huesOf(name: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  const first = (hash >>> 0) % 360;
  return [first, (first + 30 + ((hash >>> 9) % 50)) % 360];
}

interface CoverProps {
  name: string;
  size: number;
  /** The picture's key. */
  picture?: string | null | undefined;
}

export function Cover({ name, size, picture = null }: CoverProps) {
  const [from, to] = huesOf(name);
  // Spotify's pictures are cut off at their corners no more than this.
  const radius = picture ? (size > 60 ? 8 : 4) : size > 60 ? 10 : size > 28 ? 6 : 5;
  return (
    <span
      aria-hidden="true"
      className={styles.cover}
      style={{
        ['--size' as string]: `${size}px`,
        borderRadius: radius,
        background: `linear-gradient(135deg, hsl(${from} 45% 44%), hsl(${to} 50% 27%))`,
      }}
    >
      {picture && <Picture key={picture} picture={picture} />}
    </span>
  );
}

function Picture({ picture }: { picture: string }) {
  const [state, setState] = useState<'coming' | 'there' | 'none'>('coming');
  if (state === 'none') return null;
  return (
    <img
      src={coverPicture(picture)}
      alt=""
      decoding="async"
      draggable={false}
      className={styles.picture}
      data-there={state === 'there'}
      onLoad={() => setState('there')}
      onError={() => setState('none')}
    />
  );
}

// The open playlist and another one on one radar, with a table of both and their difference in a sentence.

import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Playlist, Shape } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { useCompare } from '../../stores/compare.ts';
import { useLibrary } from '../../stores/library.ts';
import { useShape } from '../../stores/shape.ts';
import { useWindow } from '../../stores/window.ts';
import { IconButton } from '../../ui/Button.tsx';
import { radarData } from '../radar/axes.ts';
import { LazyRadar } from '../radar/LazyRadar.tsx';
import styles from './Comparison.module.css';
import { compareSentence, differences, signed } from './compare-text.ts';
import tab from './ShapeTab.module.css';

const SERIES = ['playlist', 'other'] as const;

export function Comparison({ playlist }: { playlist: Playlist }) {
  const otherId = useCompare((state) => state.playlistId);
  const other = useLibrary((state) => state.playlists.find(({ id }) => id === otherId));
  if (!other || other.id === playlist.id) return null;
  return <Compared key={other.id} playlist={playlist} other={other} />;
}

function Compared({ playlist, other }: { playlist: Playlist; other: Playlist }) {
  const shape = useShape((state) => state.shape);
  const otherShape = useCompare((state) => state.shape);
  const failure = useCompare((state) => state.failure);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is another shape
  useEffect(() => void useCompare.getState().load(other.id), [other.id, other.revision]);
  // The dialog it was chosen in gives the keyboard back to what may be gone by now: it goes on here.
  useEffect(() => {
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  return (
    <section className={tab.section} aria-labelledby={id} data-testid="comparison">
      <header className={tab.heading}>
        <h2 id={id} ref={heading} tabIndex={-1} title={other.name}>
          {t('compare.heading', { name: other.name })}
        </h2>
        <IconButton name={t('compare.close')} onClick={end}>
          <X size={15} />
        </IconButton>
      </header>
      {failure && <p className={tab.words}>{t('compare.failed')}</p>}
      {shape && otherShape && (
        <Both playlist={playlist} other={other} shape={shape} otherShape={otherShape} />
      )}
    </section>
  );
}

function end(): void {
  useCompare.getState().end();
  document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')?.focus();
}

interface BothProps {
  playlist: Playlist;
  other: Playlist;
  shape: Shape;
  otherShape: Shape;
}

function Both({ playlist, other, shape, otherShape }: BothProps) {
  const empty = [
    { name: playlist.name, known: shape.withFeatures },
    { name: other.name, known: otherShape.withFeatures },
  ].find(({ known }) => known === 0);
  const sentence = empty
    ? t('compare.nothing', { name: empty.name })
    : compareSentence(playlist.name, shape, otherShape);
  useEffect(() => useWindow.getState().announce(sentence), [sentence]);

  return (
    <>
      <p className={tab.words} data-testid="comparison-words">
        {sentence}
      </p>
      <div className={styles.both}>
        <div className={styles.drawing}>
          <figure
            className={styles.figure}
            role="img"
            aria-label={t('compare.label', { first: playlist.name, second: other.name })}
          >
            <LazyRadar data={radarData(shape, { other: otherShape })} series={SERIES} />
          </figure>
          <ul className={styles.legend} data-testid="comparison-legend">
            {[playlist, other].map(({ id, name }) => (
              <li key={id} data-other={id === other.id} title={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </div>
        <ComparisonTable names={[playlist.name, other.name]} shape={shape} otherShape={otherShape} />
      </div>
    </>
  );
}

const plain = (value: number | null): string => (value === null ? '–' : String(value));

function ComparisonTable(props: { names: readonly string[]; shape: Shape; otherShape: Shape }) {
  const bpm = [props.shape, props.otherShape].map(({ tempo }) => tempo && Math.round(tempo.median));
  const [own = null, others = null] = bpm;
  return (
    <table className={`${tab.table} ${styles.table} numeric`}>
      <caption className="only-read">{t('compare.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('radar.feature')}</th>
          {props.names.map((name, index) => (
            <th key={index === 0 ? 'own' : 'other'} scope="col" title={name}>
              <bdi>{name}</bdi>
            </th>
          ))}
          <th scope="col">{t('compare.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {differences(props.shape, props.otherShape).map(({ axis, first, second, difference }) => (
          <tr key={axis}>
            <th scope="row">{t(`axis.long.${axis}`)}</th>
            <td>{plain(first)}</td>
            <td>{plain(second)}</td>
            <td>{difference === null ? '–' : signed(difference)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('course.column.tempo')}</th>
          <td>{plain(own)}</td>
          <td>{plain(others)}</td>
          <td>{own === null || others === null ? '–' : signed(own - others)}</td>
        </tr>
      </tbody>
    </table>
  );
}

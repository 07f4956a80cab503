// The list of copies, each group under its heading.

import { useCallback } from 'react';
import type { DuplicateScope, Duplicates } from '../../../shared/domain/care.ts';
import type { ItemRow } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { playlistById } from '../../stores/library.ts';
import { HeadingRow, TrackCells } from './CareRow.tsx';
import styles from './care.module.css';
import { type CareRow, groupOf, isHeading, playlistsIn, rangeOf, tracksIn } from './care-rows.ts';
import { TickList } from './TickList.tsx';
import { useTexts } from './useTexts.ts';

export const readItems = (itemIds: number[]) => ask('rows', { itemIds });
export const itemIdOf = ({ itemId }: ItemRow): number => itemId;

interface DuplicateListProps {
  scope: DuplicateScope;
  found: Duplicates;
  rows: readonly CareRow[];
  ticked: ReadonlySet<number>;
  onTick: (at: number) => void;
}

export function DuplicateList({ scope, found, rows, ticked, onTick }: DuplicateListProps) {
  const texts = useTexts(readItems, itemIdOf);
  const { want } = texts;
  const at = (index: number): CareRow => rows[index] ?? 0;
  const onShown = useCallback(
    (first: number, last: number) =>
      want(rows.slice(first, last + 1).flatMap((row) => (isHeading(row) ? [] : (found.itemIds[row] ?? [])))),
    [rows, found, want],
  );
  const heading = (group: number) => {
    const [from, to] = rangeOf(found, group);
    const versions = t(tracksIn(found, group) > 1 ? 'care.group.versions' : 'care.group.same');
    if (scope === 'across')
      return (
        <HeadingRow about={`${t('care.group.across', { count: playlistsIn(found, group) })} · ${versions}`} />
      );
    const name = playlistById(found.playlistIds[from] ?? null)?.name;
    return <HeadingRow name={name} about={`${t('care.group.inside', { count: to - from })} · ${versions}`} />;
  };
  const copy = (row: number) => {
    const text = texts.of(found.itemIds[row] ?? -1);
    const goes = ticked.has(row);
    const place = text && t('care.place', { at: text.position + 1 });
    const name = scope === 'across' ? playlistById(found.playlistIds[row] ?? null)?.name : undefined;
    return (
      <TrackCells
        track={text}
        ticked={goes}
        goes={goes}
        about={
          <>
            {name !== undefined && <bdi className={styles.aboutName}>{name}</bdi>}
            <span>{goes ? `${place ?? ''} · ${t('care.goes')}` : place}</span>
          </>
        }
      />
    );
  };
  return (
    <TickList
      id="care-duplicates"
      label={t('care.list.duplicates')}
      count={rows.length}
      isHeading={(index) => isHeading(at(index))}
      isTicked={(index) => ticked.has(at(index))}
      onTick={(index) => onTick(at(index))}
      onShown={onShown}
      row={(index) => (isHeading(at(index)) ? heading(groupOf(at(index))) : copy(at(index)))}
    />
  );
}

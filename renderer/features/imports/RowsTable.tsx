// The first rows of a file as they will be read.

import type { ImportRow } from '../../../shared/domain/imports.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { clock } from '../../ui/format.ts';
import styles from './FileDetail.module.css';

export function RowsTable({ rows }: { rows: readonly ImportRow[] }) {
  const withPlaylist = rows.some(({ playlist }) => playlist !== null);
  const none = t('import.rows.unknown');
  return (
    <table className={styles.rows}>
      <caption>{t('import.rows')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.rows.title')}</th>
          <th scope="col">{t('import.rows.artists')}</th>
          <th scope="col">{t('import.rows.album')}</th>
          {withPlaylist && <th scope="col">{t('import.rows.playlist')}</th>}
          <th scope="col" className={styles.number}>
            {t('import.rows.year')}
          </th>
          <th scope="col" className={styles.number}>
            {t('import.rows.length')}
          </th>
          <th scope="col">{t('import.rows.features')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, artists, album, playlist, year, durationMs, hasFeatures, isUnknown }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may repeat, and are drawn anew as a whole
          <tr key={at}>
            <th scope="row">
              <bdi>{title}</bdi>
            </th>
            <td>{isUnknown ? t('import.rows.missing') : <bdi>{namesText(artists) || none}</bdi>}</td>
            <td>
              <bdi>{album ?? none}</bdi>
            </td>
            {withPlaylist && (
              <td>
                <bdi>{playlist ?? none}</bdi>
              </td>
            )}
            <td className={styles.number}>{year ?? none}</td>
            <td className={styles.number}>{durationMs === null ? none : clock(durationMs)}</td>
            <td>{hasFeatures ? t('import.rows.known') : none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// The imports there were: when, of which file, how many rows, and how many could not be read.

import { FileClock } from 'lucide-react';
import { namesText } from '../../../shared/domain/names.ts';
import type { PastImport } from '../../../shared/domain/pools.ts';
import { t } from '../../../shared/messages/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { count, dateTime } from '../../ui/format.ts';
import styles from './pools.module.css';

export function ImportsPane({ imports }: { imports: readonly PastImport[] }) {
  if (imports.length === 0)
    return <EmptyState icon={<FileClock />} title={t('imports.none')} hint={t('imports.none.hint')} />;
  return (
    <table className={`${styles.table} numeric`} data-testid="past-imports">
      <caption className="only-read">{t('imports.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('imports.when')}</th>
          <th scope="col">{t('imports.files')}</th>
          <th scope="col">{t('imports.rows')}</th>
          <th scope="col">{t('imports.added')}</th>
          <th scope="col">{t('imports.unread')}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((past) => (
          <tr key={past.id}>
            <th scope="row">{dateTime(past.at)}</th>
            <td>
              <bdi title={filesText(past)}>{filesText(past)}</bdi>
              {past.state !== 'done' && <small> · {t(`imports.${past.state}`)}</small>}
            </td>
            <td>{past.files === 0 ? '–' : count(past.rows)}</td>
            <td>{past.files === 0 ? '–' : count(past.added)}</td>
            <td>{past.files === 0 ? '–' : count(past.unread)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function filesText({ names, files }: PastImport): string {
  if (files === 0) return t('imports.unknown');
  const more = files - names.length;
  return more > 0 ? t('imports.more', { names: namesText(names), count: more }) : namesText(names);
}

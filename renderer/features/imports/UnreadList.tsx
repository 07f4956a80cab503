// Rows that cannot be read, each with its place and the reason: before an import, folded away, and after it.

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { FilePreview, UnreadRow } from '../../../shared/domain/imports.ts';
import { t } from '../../../shared/messages/index.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../ui/format.ts';
import common from './imports.module.css';
import styles from './Result.module.css';

export function UnreadPart({ file: { unread, unreadRows } }: { file: FilePreview }) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={t('import.unread')}>
      <div className={common.columnsHead}>
        <UnreadHeading unread={unread} shown={unreadRows.length} />
        <Button weight="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? (
            <ChevronDown size={15} aria-hidden="true" />
          ) : (
            <ChevronRight size={15} aria-hidden="true" />
          )}
          {open ? t('import.unread.hide') : t('import.unread.show', { count: unread })}
        </Button>
      </div>
      {open && <UnreadList rows={unreadRows} />}
    </section>
  );
}

export const UnreadHeading = ({ unread, shown }: { unread: number; shown: number }) => (
  <h3 className={common.heading}>
    {t('import.unread')}
    {unread > shown && <small> ({t('import.unread.first', { number: count(shown) })})</small>}
  </h3>
);

export const UnreadList = ({ rows }: { rows: readonly (Omit<UnreadRow, 'file'> & { file?: string })[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard
  <ul className={styles.unreadRows} tabIndex={0} aria-label={t('import.unread')}>
    {rows.map(({ file, line, reason, text }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line of JSON may have several; the list never changes
      <li key={at}>
        <span className={styles.place}>
          {file !== undefined && <bdi>{file}</bdi>}
          {file !== undefined && line > 0 && ' · '}
          {line > 0 && t('import.unread.place', { line: count(line) })}
        </span>
        <span>{t(`import.reason.${reason}`)}</span>
        {text && <bdi className={styles.said}>{text}</bdi>}
      </li>
    ))}
  </ul>
);

// Files that could not be read, with the reason; the whole list can be saved.

import { Download, FileCheck2 } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { saveUnreadable } from '../../actions/music-folders.ts';
import { ask } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './files.module.css';
import { useFresh } from './useFresh.ts';

const readUnreadable = () => ask('audioUnreadable');

export function UnreadablePane() {
  const { value: unreadable } = useFresh(readUnreadable);
  const any = unreadable !== null && unreadable.total > 0;
  return (
    <>
      <DialogBody>
        <div className={styles.pane}>
          {unreadable?.total === 0 && (
            <EmptyState
              icon={<FileCheck2 />}
              title={t('files.unreadable.none')}
              hint={t('files.unreadable.none.hint')}
            />
          )}
          {any && (
            <>
              <p>{t('files.unreadable.found', { count: unreadable.total })}</p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard */}
              <ul className={styles.rows} tabIndex={0} aria-label={t('files.unreadable')}>
                {unreadable.rows.map(({ file, reason }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two folders may have files of one name
                  <li key={at} className={styles.row} data-testid="file-unreadable">
                    <span className={styles.names}>
                      <bdi className={styles.name}>{file}</bdi>
                      <span className={styles.place}>{t(`files.reason.${reason}`)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </DialogBody>
      {any && (
        <DialogActions>
          <Button onClick={() => void saveUnreadable()}>
            <Download size={14} aria-hidden="true" />
            {t('files.unreadable.save')}
          </Button>
        </DialogActions>
      )}
    </>
  );
}

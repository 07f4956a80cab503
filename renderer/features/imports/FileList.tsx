// The files of an import: which are taken in, and which one is looked at below.

import { t } from '../../../shared/messages/index.ts';
import { isShowable, useImports } from '../../stores/imports.ts';
import styles from './FileList.module.css';
import { countText, kindText, whyNot } from './import-text.ts';

export function FileList() {
  const files = useImports((state) => state.files);
  const choices = useImports((state) => state.choices);
  const shown = useImports((state) => state.shown);
  const { show, choose } = useImports.getState();
  return (
    <ul className={styles.files} aria-label={t('import.files')}>
      {files.map((file, at) => {
        const usable = file.usable && file.read > 0;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two folders may have files of one name; the list never changes
          <li key={at} className={styles.file} data-shown={at === shown}>
            <input
              type="checkbox"
              aria-label={t('import.file.include', { name: file.name })}
              checked={choices[at]?.include ?? false}
              disabled={!usable}
              onChange={(event) => choose(at, { include: event.target.checked })}
            />
            {isShowable(file) ? (
              <button
                type="button"
                className={styles.fileButton}
                aria-current={at === shown}
                onClick={() => show(at)}
              >
                <bdi className={styles.fileName}>{file.name}</bdi>
                <span className={styles.fileKind}>{kindText(file)}</span>
                <span className={styles.fileCount}>{usable ? countText(file) : ''}</span>
              </button>
            ) : (
              // There is nothing in it to look at: why is said at once.
              <div className={styles.fileNot}>
                <bdi className={styles.fileName}>{file.name}</bdi>
                <span>{whyNot(file)}</span>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

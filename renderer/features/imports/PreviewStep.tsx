// Before anything is written: which files, what they are, how they will be read.

import { useId } from 'react';
import { MAX_NAME } from '../../../shared/domain/limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { runImport } from '../../actions/import.ts';
import { useImports } from '../../stores/imports.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FileDetail } from './FileDetail.tsx';
import { FileList } from './FileList.tsx';
import styles from './imports.module.css';

export function PreviewStep() {
  const files = useImports((state) => state.files);
  const shown = useImports((state) => state.shown);
  const included = useImports((state) => state.choices.filter(({ include }) => include).length);
  const file = files[shown];
  const several = files.length > 1;
  return (
    <>
      <DialogBody>
        {several && <FileList />}
        {file ? (
          <FileDetail key={shown} file={file} at={shown} headed={several} />
        ) : (
          <p className={styles.note}>{t('import.none')}</p>
        )}
        {included > 0 && <Pool />}
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={useImports.getState().restart}>
          {t('import.back')}
        </Button>
        <Button
          weight="primary"
          autoFocus
          aria-disabled={included === 0}
          onClick={() => included > 0 && void runImport()}
        >
          {several ? t('import.startFiles', { count: included }) : t('import.start')}
        </Button>
      </DialogActions>
    </>
  );
}

function Pool() {
  const pool = useImports((state) => state.pool);
  const hint = useId();
  return (
    <div className={styles.pool}>
      <span aria-hidden="true">{t('pools.into')}</span>
      <TextField
        label={t('pools.name')}
        aria-describedby={hint}
        value={pool}
        maxLength={MAX_NAME}
        onChange={(event) => useImports.getState().namePool(event.target.value)}
      />
      <p id={hint} className={styles.poolHint}>
        {t('pools.into.hint')}
      </p>
    </div>
  );
}

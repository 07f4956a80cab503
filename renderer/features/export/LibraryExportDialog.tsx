// The whole library to a file: as what, then how far it is; where to is asked by the system's own dialog.

import { useId, useState } from 'react';
import { LIBRARY_FORMATS, type LibraryFormat } from '../../../shared/domain/export-formats.ts';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/messages/index.ts';
import { exportLibrary, stopLibraryExport } from '../../actions/library-export.ts';
import { useLibraryExport } from '../../stores/library-export.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { ProgressBar, percentOf } from '../../ui/ProgressBar.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './ExportDialog.module.css';

export default function LibraryExportDialog() {
  const running = useLibraryExport((state) => state.progress !== null);
  const { closeDialog } = useWindow.getState();
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (format: LibraryFormat) => {
    setFailure(null);
    try {
      if (await exportLibrary(format)) closeDialog();
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  };
  return (
    <Dialog
      title={t('libraryExport.title')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      returnFocusTo={activePart}
    >
      {running ? <Running /> : <Choosing failure={failure} save={(format) => void save(format)} />}
    </Dialog>
  );
}

function Choosing({ failure, save }: { failure: Failure | null; save: (format: LibraryFormat) => void }) {
  const asking = useLibraryExport((state) => state.asking);
  const stopped = useLibraryExport((state) => state.stopped);
  const [format, setFormat] = useState<LibraryFormat>('library');
  const [label, about] = [useId(), useId()];
  return (
    <>
      <DialogBody>
        <section className={styles.part}>
          <h3 id={label} className={styles.heading}>
            {t('libraryExport.format')}
          </h3>
          <Segmented
            labelledBy={label}
            describedBy={about}
            value={format}
            autoFocus
            choices={LIBRARY_FORMATS.map((value) => ({ value, label: t(`libraryExport.${value}`) }))}
            onChange={setFormat}
          />
          <p id={about} className={`${styles.about} ${styles.tall}`}>
            {t(`libraryExport.${format}.about`)}
          </p>
        </section>
        {stopped && !failure && <p role="status">{t('libraryExport.stopped')}</p>}
        <p role="alert" className={styles.failure}>
          {failure && failureText(failure)}
        </p>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={useWindow.getState().closeDialog}>
          {t('dialog.cancel')}
        </Button>
        <Button weight="primary" aria-busy={asking} onClick={() => !asking && save(format)}>
          {t('libraryExport.save')}
        </Button>
      </DialogActions>
    </>
  );
}

function Running() {
  const { done, total } = useLibraryExport((state) => state.progress) ?? { done: 0, total: 0 };
  const percent = percentOf(done, total);
  return (
    <>
      <DialogBody>
        <div className={styles.progressHead}>
          <p className={styles.heading} role="status">
            {t('libraryExport.running')}
          </p>
          <span className="numeric">{`${percent} %`}</span>
        </div>
        <ProgressBar label={t('libraryExport.running')} percent={percent} />
        <p>{t('libraryExport.running.about')}</p>
      </DialogBody>
      <DialogActions>
        <Button autoFocus onClick={stopLibraryExport}>
          {t('libraryExport.stop')}
        </Button>
      </DialogActions>
    </>
  );
}

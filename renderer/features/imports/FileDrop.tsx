// Files and folders dropped anywhere on the window are imported; while they are held over it, it says so.

import { Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { importDropped } from '../../actions/import.ts';
import styles from './FileDrop.module.css';

/** Rows and suggestions that are dragged carry no files. */
const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

export function FileDrop() {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Out of the window, not from one thing in it to the next.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void importDropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', hold);
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', hold);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  if (!over) return null;
  return (
    <div className={styles.overlay} data-testid="file-drop">
      <p>
        <Upload size={20} aria-hidden="true" />
        {t('import.dropNow')}
      </p>
    </div>
  );
}

// What to export and as what; where to is then asked by the system's own dialog.

import { useId, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/domain/export-formats.ts';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/messages/index.ts';
import { exportTracks } from '../../actions/export.ts';
import { playlistById } from '../../stores/library.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, type OpenDialog, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './ExportDialog.module.css';

type Props = { dialog: Extract<OpenDialog, { name: 'export' }> };

export function ExportDialog({ dialog: { playlistId, picked, several } }: Props) {
  const playlist = playlistById(playlistId);
  const [wanted, setWanted] = useState<'playlist' | 'picked'>(several || !playlist ? 'picked' : 'playlist');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [escapeFormulas, setEscape] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [whatLabel, formatLabel, formatAbout] = [useId(), useId(), useId()];
  const { closeDialog } = useWindow.getState();
  const count =
    picked === null ? 0 : picked.kind === 'items' ? picked.itemIds.length : picked.trackIds.length;

  const save = async () => {
    const whole = wanted === 'playlist' && playlist;
    const what = whole ? ({ kind: 'playlist', playlistId: playlist.id } as const) : picked;
    if (!what) return;
    const name = whole ? playlist.name : t('export.pickedName');
    setBusy(true);
    setFailure(null);
    try {
      if (await exportTracks({ what, name, format, escapeFormulas })) closeDialog();
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  };

  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <section className={styles.part}>
          <h3 id={whatLabel} className={styles.heading}>
            {t('export.what')}
          </h3>
          {playlist && picked && (
            <Segmented
              labelledBy={whatLabel}
              value={wanted}
              choices={(['playlist', 'picked'] as const).map((value) => ({
                value,
                label: t(`export.${value}`),
              }))}
              onChange={setWanted}
            />
          )}
          <p className={styles.about}>
            {wanted === 'playlist' && playlist
              ? t('export.what.playlist', { count: playlist.count, name: playlist.name })
              : t('export.what.picked', { count })}
          </p>
        </section>
        <section className={styles.part}>
          <h3 id={formatLabel} className={styles.heading}>
            {t('export.format')}
          </h3>
          <Segmented
            labelledBy={formatLabel}
            describedBy={formatAbout}
            value={format}
            autoFocus
            choices={EXPORT_FORMATS.map((value) => ({ value, label: t(`export.${value}`) }))}
            onChange={setFormat}
          />
          <p id={formatAbout} className={styles.about}>
            {t(`export.${format}.about`)}
          </p>
        </section>
        <section className={styles.more}>
          {format === 'csv' && (
            <>
              <Switch label={t('export.escape')} checked={escapeFormulas} onChange={setEscape} />
              <p className={styles.about}>{t('export.escape.about')}</p>
            </>
          )}
        </section>
        <p role="alert" className={styles.failure}>
          {failure && failureText(failure)}
        </p>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={closeDialog}>
          {t('dialog.cancel')}
        </Button>
        {/* Not disabled while it writes: what is disabled would lose the keyboard. */}
        <Button weight="primary" aria-busy={busy} onClick={() => !busy && void save()}>
          {t(busy ? 'export.writing' : 'export.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

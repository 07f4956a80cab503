// What came of an import: counts, how tracks met those of the library, and what could not be read.

import { Download } from 'lucide-react';
import type { ImportResult } from '../../../shared/domain/imports.ts';
import { t } from '../../../shared/messages/index.ts';
import { saveUnread, showImported } from '../../actions/import.ts';
import { useImports } from '../../stores/imports.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { count } from '../../ui/format.ts';
import common from './imports.module.css';
import styles from './Result.module.css';
import { UnreadHeading, UnreadList } from './UnreadList.tsx';

export function DoneStep() {
  const result = useImports((state) => state.result);
  const close = () => {
    useWindow.getState().closeDialog();
    void showImported();
  };
  return (
    <>
      <DialogBody>{result && <Outcome result={result} />}</DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={useImports.getState().restart}>
          {t('import.another')}
        </Button>
        <Button weight="primary" autoFocus onClick={close}>
          {t(result && result.playlists.first !== null ? 'import.show' : 'import.close')}
        </Button>
      </DialogActions>
    </>
  );
}

function Outcome({ result }: { result: ImportResult }) {
  const { added, known, again, unread, playlists, cancelled } = result;
  const met = known.id + known.isrc + known.name;
  const nothingNew = added === 0 && playlists.made === 0 && met > 0 && !cancelled;
  return (
    <div className={styles.outcome} data-testid="import-result">
      <p className={common.name} role="status">
        {t(cancelled ? 'import.cancelled' : 'import.done')}
      </p>
      <dl className={styles.figures}>
        <Figure value={added} label={t('import.result.added', { count: added })} />
        <Figure value={playlists.made} label={t('import.result.playlists', { count: playlists.made })} />
        <Figure value={met} label={t('import.result.known', { count: met })} />
        <Figure value={unread} label={t('import.result.unread', { count: unread })} />
      </dl>
      {cancelled && <p>{t('import.cancelled.about')}</p>}
      {nothingNew && <p>{t('import.nothingNew')}</p>}
      {met > 0 && (
        <p>{t('import.met', { id: count(known.id), isrc: count(known.isrc), name: count(known.name) })}</p>
      )}
      {again > 0 && <p>{t('import.again', { count: again, number: count(again) })}</p>}
      {playlists.known > 0 && (
        <p>{t('import.playlistsKnown', { count: playlists.known, number: count(playlists.known) })}</p>
      )}
      {unread > 0 && <Unread result={result} />}
    </div>
  );
}

const Figure = ({ value, label }: { value: number; label: string }) => (
  <div className={styles.figure}>
    <dd>{count(value)}</dd>
    <dt>{label}</dt>
  </div>
);

function Unread({ result: { unread, unreadRows } }: { result: ImportResult }) {
  return (
    <section className={styles.unread}>
      <div className={common.columnsHead}>
        <UnreadHeading unread={unread} shown={unreadRows.length} />
        <Button onClick={() => void saveUnread()}>
          <Download size={14} aria-hidden="true" />
          {t('import.unread.save')}
        </Button>
      </div>
      <UnreadList rows={unreadRows} />
    </section>
  );
}

// One file of an import: what it is, the playlists it makes, its columns and its first rows.

import type { FilePreview } from '../../../shared/domain/imports.ts';
import { MAX_NAME } from '../../../shared/domain/limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { isShowable, useImports } from '../../stores/imports.ts';
import { count } from '../../ui/format.ts';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ColumnsPart } from './ColumnsPart.tsx';
import styles from './FileDetail.module.css';
import {
  bareText,
  kindText,
  makeText,
  playlistCountText,
  playlistsText,
  tracksText,
  whyNot,
} from './import-text.ts';
import common from './imports.module.css';
import { RowsTable } from './RowsTable.tsx';
import { UnreadPart } from './UnreadList.tsx';

interface FileDetailProps {
  file: FilePreview;
  at: number;
  /** Its name is in the list above. */
  headed: boolean;
}

export function FileDetail({ file, at, headed }: FileDetailProps) {
  const isTable = file.columns.length > 0;
  return (
    <section className={styles.detail} aria-label={file.name} data-testid="import-file" data-headed={headed}>
      {!headed && (
        <h3 className={common.name}>
          <bdi>{file.name}</bdi>
        </h3>
      )}
      <p className={styles.facts} role="status">
        {[
          kindText(file),
          ...(file.read > 0 ? [tracksText(file)] : []),
          ...(file.bare.count > 0 ? [bareText(file)] : []),
          ...(file.kind === 'library' ? [playlistCountText(file)] : []),
          ...(file.unread > 0 && file.usable
            ? [t('import.file.unread', { count: file.unread, number: count(file.unread) })]
            : []),
        ].join(' · ')}
      </p>
      {(file.problem || !isShowable(file)) && <p className={common.note}>{whyNot(file)}</p>}
      {file.bare.known < file.bare.count && (
        <p className={common.note}>
          {t(
            file.bare.known === 0 && file.bare.count === file.read
              ? 'import.bare.none'
              : 'import.bare.unknown',
          )}
        </p>
      )}
      {file.kind === 'library' && <p className={common.note}>{t('import.library.about')}</p>}
      {isTable && !file.usable && <p className={common.note}>{t('import.unusable')}</p>}
      {file.usable && file.playlists.count > 0 && <Playlists file={file} at={at} />}
      {isTable && <ColumnsPart file={file} at={at} />}
      {file.usable && file.rows.length > 0 && <RowsTable rows={file.rows} />}
      {file.usable && file.unread > 0 && <UnreadPart file={file} />}
    </section>
  );
}

function Playlists({ file, at }: { file: FilePreview; at: number }) {
  const make = useImports((state) => state.choices[at]?.makePlaylists ?? false);
  const name = useImports((state) => state.choices[at]?.playlistName ?? '');
  const { choose } = useImports.getState();
  const one = file.kind !== 'library' && file.rows.every(({ playlist }) => playlist === null);
  return (
    <div className={styles.playlists}>
      {file.kind !== 'library' && (
        <Switch
          label={makeText(file)}
          checked={make}
          onChange={(makePlaylists) => choose(at, { makePlaylists })}
        />
      )}
      {make && one && (
        <TextField
          label={t('import.playlistName')}
          placeholder={file.playlists.names[0]}
          value={name}
          maxLength={MAX_NAME}
          onChange={(event) => choose(at, { playlistName: event.target.value })}
        />
      )}
      {make && !one && <p className={styles.names}>{playlistsText(file)}</p>}
    </div>
  );
}

// Where an import begins: a place to drop on, the system's dialogs, a field for links, and what can be read.

import { FolderOpen, Upload } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { MAX_PASTED } from '../../../shared/domain/import-kinds.ts';
import { t } from '../../../shared/messages/index.ts';
import { chooseFiles, readPasted } from '../../actions/import.ts';
import { useImports } from '../../stores/imports.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBody } from '../../ui/Dialog.tsx';
import { CutOff } from './CutOff.tsx';
import common from './imports.module.css';
import styles from './Start.module.css';

const READABLE = ['csv', 'account', 'json', 'm3u', 'library'] as const;

export function StartStep() {
  const looking = useImports((state) => state.step === 'looking');
  const choose = useRef<HTMLButtonElement>(null);
  return (
    <DialogBody>
      <p>{t('import.intro')}</p>
      <CutOff onGone={() => choose.current?.focus()} />
      <div className={styles.drop} aria-busy={looking}>
        <Upload size={22} aria-hidden="true" />
        <p role="status">{t(looking ? 'import.looking' : 'import.drop')}</p>
        <div className={styles.buttons}>
          {/* Not disabled while files are looked at: the keyboard would be lost. */}
          <Button
            ref={choose}
            weight="primary"
            autoFocus
            aria-disabled={looking}
            onClick={() => void chooseFiles('files')}
          >
            {t('import.choose.files')}
          </Button>
          <Button aria-disabled={looking} onClick={() => void chooseFiles('folder')}>
            <FolderOpen size={15} aria-hidden="true" />
            {t('import.choose.folder')}
          </Button>
        </div>
      </div>
      <Paste />
      <section>
        <h3 className={common.heading}>{t('import.reads')}</h3>
        <ul className={styles.readable}>
          {READABLE.map((what) => (
            <li key={what}>{t(`import.reads.${what}`)}</li>
          ))}
        </ul>
      </section>
    </DialogBody>
  );
}

function Paste() {
  const [text, setText] = useState('');
  const ready = text.trim() !== '';
  const about = useId();
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void readPasted(text);
      }}
    >
      <label className={styles.pasteLabel}>
        <span>{t('import.paste')}</span>
        <textarea
          value={text}
          rows={2}
          maxLength={MAX_PASTED}
          spellCheck={false}
          placeholder={t('import.paste.hint')}
          aria-describedby={about}
          className={styles.links}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" aria-disabled={!ready}>
        {t('import.paste.read')}
      </Button>
      <p id={about} className={styles.pasteAbout}>
        {t('import.paste.about')}
      </p>
    </form>
  );
}

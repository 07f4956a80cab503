// Where suggestions come from: the pools, what was imported when, and how to get more.

import { useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { DialogLooks } from '../../ui/DialogLooks.tsx';
import { BiggerPane } from './BiggerPane.tsx';
import { ImportsPane } from './ImportsPane.tsx';
import { PoolsPane } from './PoolsPane.tsx';
import styles from './pools.module.css';
import { usePools } from './usePools.ts';

const LOOKS = ['pools', 'imports', 'bigger'] as const;

export default function PoolsDialog() {
  const [look, setLook] = useState<(typeof LOOKS)[number]>('pools');
  const { pools, load } = usePools();
  return (
    <Dialog
      wide
      title={t('pools.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogLooks
        name={t('pools.looks')}
        value={look}
        choices={LOOKS.map((value) => ({ value, label: t(`pools.look.${value}`) }))}
        onChange={setLook}
      />
      <DialogBody reading={look === 'imports'}>
        <div className={styles.pane} aria-busy={pools === null}>
          {look === 'bigger' && <BiggerPane />}
          {look !== 'bigger' && pools === null && <p role="status">{t('pools.loading')}</p>}
          {look === 'pools' && pools && <PoolsPane pools={pools.pools} onChanged={load} />}
          {look === 'imports' && pools && <ImportsPane imports={pools.imports} />}
        </div>
      </DialogBody>
    </Dialog>
  );
}

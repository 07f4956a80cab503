// Which public collections can be imported, how, and on what terms.

import { ExternalLink } from 'lucide-react';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import { t } from '../../../shared/messages/index.ts';
import { openImport } from '../../actions/import.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './pools.module.css';

const COLLECTIONS = ['tidytuesday', 'kaggle', 'mpd', 'exportify'] as const;

const openPage = (page: CallInput<'openPage'>['page']) => () =>
  void ask('openPage', { page }).catch(sayFailure);

export const BiggerPane = () => (
  <>
    <p>{t('bigger.intro')}</p>
    <ul className={styles.collections}>
      {COLLECTIONS.map((which) => (
        <li key={which} className={styles.collection} data-testid="collection">
          <div className={styles.collectionHead}>
            <h3 className={styles.name}>{t(`bigger.${which}`)}</h3>
            <Button
              aria-label={t('bigger.openNamed', { name: t(`bigger.${which}`) })}
              onClick={openPage(`pool-${which}`)}
            >
              <ExternalLink size={13} aria-hidden="true" />
              {t('bigger.open')}
            </Button>
          </div>
          <p>{t(`bigger.${which}.what`)}</p>
          <p>{t(`bigger.${which}.how`)}</p>
          <p className={styles.licence}>
            {t('bigger.licence')}: {t(`bigger.${which}.licence`)}
          </p>
        </li>
      ))}
    </ul>
    <footer className={styles.foot}>
      <span />
      <Button onClick={openImport}>{t('pools.importMore')}</Button>
    </footer>
  </>
);

// The first screen: what Segue is, and the way in.

import { t } from '../../../shared/messages/index.ts';
import { openLastPlaylist } from '../../actions/open.ts';
import { runCommand } from '../../commands/run.ts';
import { useLibrary } from '../../stores/library.ts';
import { failureText } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { Mark } from './Mark.tsx';
import styles from './Welcome.module.css';

async function startWithDemo(): Promise<void> {
  await useLibrary.getState().loadDemo();
  if (useLibrary.getState().status === 'ready') await openLastPlaylist();
}

export function Welcome() {
  const importing = useLibrary((state) => state.importing);
  const failure = useLibrary((state) => state.failure);
  const percent = importing ? Math.floor((100 * importing.done) / Math.max(1, importing.total)) : 0;

  return (
    <main className={styles.welcome}>
      <Mark />
      <h1 className={styles.title}>{t('welcome.title')}</h1>
      <p className={styles.text}>{t('welcome.text')}</p>
      <div className={styles.ways}>
        <Button
          weight="primary"
          className={styles.start ?? ''}
          data-testid="start-demo"
          autoFocus
          disabled={importing !== null}
          onClick={() => void startWithDemo()}
        >
          {importing ? t('welcome.loading', { percent }) : t('welcome.demo')}
        </Button>
        <Button
          className={styles.start ?? ''}
          data-import
          disabled={importing !== null}
          onClick={() => runCommand('library.import')}
        >
          {t('welcome.import')}
        </Button>
        <Button
          weight="quiet"
          className={styles.start ?? ''}
          disabled={importing !== null}
          onClick={() => runCommand('account.open')}
        >
          {t('account.connect.title')}
        </Button>
      </div>
      <div className={styles.progress} role="presentation" data-active={importing !== null}>
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failureText(failure)}
        </p>
      )}
      <p className={styles.about}>{t('welcome.demo.about')}</p>
      <p className={styles.attribution}>{t('welcome.attribution')}</p>
    </main>
  );
}

// That there is little to suggest from, and where more comes from, for who has an account connected.

import { t } from '../../../shared/messages/index.ts';
import { runCommand } from '../../commands/run.ts';
import { useAccount } from '../../stores/account.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ThinPool.module.css';

/** With as few, a list of a hundred is a good part of all there is. */
const FEW = 400;

export function WidenButton() {
  const signedIn = useAccount((state) => state.account?.session === 'signed-in');
  return signedIn && <Button onClick={() => runCommand('library.widen')}>{t('widen.button')}</Button>;
}

export function ThinPool({ candidates }: { candidates: number }) {
  const signedIn = useAccount((state) => state.account?.session === 'signed-in');
  if (!signedIn || candidates >= FEW) return null;
  return (
    <div className={styles.thin} data-testid="thin-pool">
      <p>{t('next.thin', { count: candidates })}</p>
      <WidenButton />
    </div>
  );
}

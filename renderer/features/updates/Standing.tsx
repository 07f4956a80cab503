// Which version runs, and how it stands: newest, being asked for, ready, or why nothing is asked.

import { CircleCheck, CircleDashed, CircleFadingArrowUp } from 'lucide-react';
import type { UpdateState } from '../../../shared/domain/updates.ts';
import { t } from '../../../shared/messages/index.ts';
import { useSettings } from '../../stores/settings.ts';
import { ago } from '../../ui/format.ts';
import { useNow } from '../../ui/useNow.ts';
import styles from './updates.module.css';

export function Standing({ update }: { update: UpdateState }) {
  const version = useSettings((state) => state.app?.version ?? '');
  const now = useNow();
  const Icon = update.offer ? CircleFadingArrowUp : update.checkedAt ? CircleCheck : CircleDashed;
  return (
    <div className={styles.standing} data-testid="update-standing">
      <Icon size={22} aria-hidden="true" className={update.checkedAt ? styles.lit : undefined} />
      <div>
        <p className={styles.heading}>{t('updates.yours', { version })}</p>
        <p role="status">{textOf(update, now)}</p>
      </div>
    </div>
  );
}

function textOf({ way, host, doing, offer, ready, checkedAt, failure }: UpdateState, now: number): string {
  const known = host ?? '';
  if (way === 'development') return t('updates.way.development');
  if (way === 'no-key') {
    return `${t('updates.way.no-key')} ${t(host === null ? 'updates.nowhere' : 'updates.look')}`;
  }
  if (doing === 'checking') return t('updates.checking', { host: known });
  if (offer && ready) return t('updates.ready', { version: offer.version });
  if (offer)
    return way === 'installs' ? t('updates.found') : `${t('updates.found')} ${t(`updates.way.${way}`)}`;
  if (failure) return '\u00a0'; // said below
  if (checkedAt) return t('updates.newest', { ago: ago(checkedAt, now) });
  return t('updates.before', { host: known });
}

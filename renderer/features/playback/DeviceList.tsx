// The devices Spotify is open on, each with a button to play there.

import { Laptop, type LucideIcon, Smartphone, Speaker, Tv } from 'lucide-react';
import type { Playback } from '../../../shared/ipc/listen-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './playback.module.css';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  computer: Laptop,
  smartphone: Smartphone,
  tablet: Smartphone,
  tv: Tv,
};

interface Props {
  devices: Playback['devices'];
  onChoose: (deviceId: string) => void;
}

export const DeviceList = ({ devices, onChoose }: Props) => (
  <section aria-labelledby="playback-devices">
    <h3 id="playback-devices" className={styles.heading}>
      {t('playback.devices')}
    </h3>
    <ul className={styles.devices}>
      {devices.map(({ id, name, type, active }, index) => {
        const Icon = ICONS[type] ?? Speaker;
        return (
          <li
            key={id ?? `closed-${index}`}
            className={styles.device}
            data-testid="device"
            data-active={active}
          >
            <Icon size={17} aria-hidden="true" />
            <span className={styles.what}>
              <bdi className={styles.title} title={name}>
                {name}
              </bdi>
              {(active || id === null) && (
                <span className={styles.artists}>
                  {t(active ? 'playback.device.active' : 'playback.device.closed')}
                </span>
              )}
            </span>
            {id !== null && (
              <Button aria-label={t('playback.here.of', { name })} onClick={() => onChoose(id)}>
                {t('playback.here')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  </section>
);

// Opens everything there is to steer beside the suggestions, which stay in sight and follow.

import { Popover } from '@base-ui/react/popover';
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { commands } from '../../../shared/commands.ts';
import { t } from '../../../shared/messages/index.ts';
import { steeringShown, useSteering } from '../../stores/steering.ts';
import { Button } from '../../ui/Button.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { shortcutOf } from '../menus.ts';
import styles from './SteerButton.module.css';
import { SteeringPanel } from './SteeringPanel.tsx';
import { steeredBy } from './steered-by.ts';

/** Where the window shows one column at a time there is nothing beside the suggestions. */
const ONE_COLUMN = '(width < 860px)';

export function SteerButton() {
  const button = useRef<HTMLButtonElement>(null);
  const oneColumn = useMedia(ONE_COLUMN);
  const beside = () => button.current?.closest('aside') ?? button.current;
  const open = useSteering((state) => state.open);
  // With the panel that holds the button goes what it has opened.
  useEffect(() => () => useSteering.setState({ open: false }), []);
  // Who pressed outside it has the keyboard there already; nor is there a button to go to when the search took its place.
  const leftFrom = () => {
    const { activeElement, body } = document;
    const lost = activeElement === body || activeElement?.closest('[data-steering]');
    return (lost && button.current?.isConnected && button.current) || false;
  };
  const count = steeredBy(useSteering(steeringShown)).length;
  const hint = shortcutOf('steer.open');
  return (
    <Popover.Root open={open} onOpenChange={(wanted) => useSteering.setState({ open: wanted })}>
      <Popover.Trigger
        render={
          <Button
            ref={button}
            weight="quiet"
            className={styles.button}
            aria-label={count > 0 ? t('steer.buttonOn', { count }) : t('steer.button')}
            title={hint ? `${t(commands['steer.open'].label)} (${hint})` : undefined}
          />
        }
      >
        <SlidersHorizontal size={14} aria-hidden="true" />
        <span className={styles.label}>{t('steer.button')}</span>
        {count > 0 && <span className={`${styles.badge} numeric`} data-count={count} />}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          anchor={oneColumn ? button : beside}
          side="inline-start"
          align="start"
          sideOffset={8}
          alignOffset={8}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Popover.Popup className={styles.popup} data-steering finalFocus={leftFrom}>
            <SteeringPanel />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

// Steering: from the playlist's own artists to new ones. The list follows while the thumb moves.

import { Slider } from '@base-ui/react/slider';
import { t } from '../../../shared/messages/index.ts';
import { useNext } from '../../stores/next.ts';
import { useSettings } from '../../stores/settings.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { useView } from '../../stores/view.ts';
import styles from './NextPanel.module.css';

export function DiscoverSlider() {
  const discover = useNext((state) => state.discover);
  return (
    <Slider.Root
      className={styles.slider}
      value={discover}
      min={0}
      max={1}
      step={0.05}
      onValueChange={(value) => {
        useNext.setState({ discover: value });
        const { query } = useView.getState();
        if (query) void useNext.getState().request(query.playlistId);
      }}
      onValueCommitted={(value) => void useSettings.getState().change({ discover: value }).catch(sayFailure)}
    >
      <span aria-hidden="true">{t('next.familiar')}</span>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Thumb
            className={styles.thumb}
            aria-label={t('next.steer')}
            getAriaValueText={(_text, value) => t('next.steerValue', { percent: Math.round(value * 100) })}
          />
        </Slider.Track>
      </Slider.Control>
      <span aria-hidden="true">{t('next.discover')}</span>
    </Slider.Root>
  );
}

// Steering: from the playlist's own artists to new ones. The list follows while the thumb moves.

import { t } from '../../../shared/messages/index.ts';
import { steer } from '../../actions/steer.ts';
import { steeringShown, useSteering } from '../../stores/steering.ts';
import { Slider } from '../../ui/Slider.tsx';

export const DiscoverSlider = ({ className }: { className: string | undefined }) => (
  <Slider
    className={className}
    name={t('next.steer')}
    before={t('next.familiar')}
    after={t('next.discover')}
    value={useSteering((state) => steeringShown(state).discover)}
    min={0}
    max={1}
    step={0.05}
    valueText={(value) => t('next.steerValue', { percent: Math.round(value * 100) })}
    onChange={(discover) => steer({ discover })}
  />
);

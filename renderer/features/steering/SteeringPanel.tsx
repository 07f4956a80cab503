// Everything there is to steer but for the slider and the radar's handles, which are beside it.

import { Popover } from '@base-ui/react/popover';
import { RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { resetSteering } from '../../actions/steer.ts';
import { steeringShown, useSteering } from '../../stores/steering.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { FilterFields } from './FilterFields.tsx';
import { ListFields } from './ListFields.tsx';
import styles from './SteeringPanel.module.css';
import { steeredBy } from './steered-by.ts';
import { WeightSliders } from './WeightSliders.tsx';

export function SteeringPanel() {
  const steering = useSteering(steeringShown);
  // Fields change what they show: not before that is what is kept.
  const known = useSteering((state) => state.steering !== null);
  return (
    <>
      <header className={styles.header}>
        <Popover.Title className={styles.title}>{t('steer.title')}</Popover.Title>
        <Button
          weight="quiet"
          className={styles.reset}
          aria-disabled={steeredBy(steering).length === 0}
          onClick={() => steeredBy(steering).length > 0 && resetSteering()}
        >
          <RotateCcw size={13} aria-hidden="true" />
          {t('steer.reset')}
        </Button>
        <Popover.Close
          render={
            <IconButton name={t('steer.close')}>
              <X size={16} />
            </IconButton>
          }
        />
      </header>
      <div className={styles.body} aria-busy={!known}>
        {known && (
          <>
            <Section title={t('steer.filters')}>
              <FilterFields filters={steering.filters} />
            </Section>
            <Section title={t('steer.weights')}>
              <WeightSliders steering={steering} />
            </Section>
            <Section title={t('steer.list')}>
              <ListFields steering={steering} />
            </Section>
          </>
        )}
      </div>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

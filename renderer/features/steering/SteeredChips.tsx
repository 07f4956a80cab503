// What the suggestions are steered by, above them: each can be taken away, and says what it leaves out.

import { t } from '../../../shared/messages/index.ts';
import { steer } from '../../actions/steer.ts';
import { useNext } from '../../stores/next.ts';
import { steeringShown, useSteering } from '../../stores/steering.ts';
import { focusPart } from '../../stores/window.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './SteeredChips.module.css';
import { steeredBy } from './steered-by.ts';

export function SteeredChips() {
  const all = steeredBy(useSteering(steeringShown));
  const filtered = useNext((state) => state.reply?.filtered ?? null);
  if (all.length === 0) return null;
  const leftOut = new Map(filtered?.by.map((one) => [one.filter, one.leftOut]));
  return (
    <section className={styles.chips} aria-label={t('chip.region')} data-testid="steered">
      {filtered && (
        <span className={`${styles.count} numeric`} data-testid="left-out">
          {t('chip.leftOut', { leftOut: filtered.leftOut, count: filtered.of })}
        </span>
      )}
      {all.map(({ id, text, filter, without }) => (
        <Chip
          key={id}
          text={text}
          removeLabel={t('chip.remove', { what: text })}
          hint={
            filter && filtered && leftOut.has(filter)
              ? t('chip.leavesOut', { leftOut: leftOut.get(filter), count: filtered.of })
              : undefined
          }
          onRemove={() => {
            steer(without);
            // The button goes with the chip.
            focusPart('suggestions');
          }}
        />
      ))}
    </section>
  );
}

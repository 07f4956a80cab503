// While the index for suggestions is being built: how far it is, and where the suggestions will be.

import type { CatalogueState } from '../../../shared/domain/suggestions.ts';
import { t } from '../../../shared/messages/index.ts';
import styles from './SuggestionsBody.module.css';

const PLACES = [0, 1, 2, 3];

export function Preparing({ catalogue }: { catalogue: CatalogueState }) {
  const text =
    catalogue.state === 'building' && catalogue.total > 0
      ? t('next.building', { percent: Math.floor((100 * catalogue.done) / catalogue.total) })
      : t('next.buildingStart');
  return (
    <div role="status" className={styles.preparing}>
      <p className={styles.note}>{catalogue.state === 'ready' ? '' : text}</p>
      {PLACES.map((place) => (
        <span key={place} className={styles.ghost} />
      ))}
    </div>
  );
}

// Suggestions by fit or by flow.

import { SUGGESTION_ORDERS } from '../../../shared/domain/suggestion-order.ts';
import { t } from '../../../shared/messages/index.ts';
import { orderSuggestions } from '../../actions/flow.ts';
import { useNext } from '../../stores/next.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Flow.module.css';

export function OrderSwitch() {
  const order = useNext((state) => state.order);
  return (
    <div className={styles.switch}>
      <span id="suggestion-order" className="only-read">
        {t('flow.order')}
      </span>
      <Segmented
        labelledBy="suggestion-order"
        value={order}
        choices={SUGGESTION_ORDERS.map((value) => ({ value, label: t(`flow.order.${value}`) }))}
        onChange={orderSuggestions}
      />
    </div>
  );
}

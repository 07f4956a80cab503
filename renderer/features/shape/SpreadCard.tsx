// One feature: how often each value is there, the middle half and the median below, and the unusual tracks: as dots for
// the pointer, and by name as buttons for everyone.

import { useState } from 'react';
import type { Distribution, Outlier } from '../../../shared/domain/feature-detail.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { goToItems } from '../../actions/reveal.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { LazySpreadChart } from './LazyCharts.tsx';
import styles from './Spread.module.css';
import { featureTitle, plainValue, valueText } from './shape-text.ts';

/** As many names as leave a card its shape; the others are asked for. */
const FIRST = 3;
const go = ({ itemId }: Outlier) => void goToItems([itemId]).catch(sayFailure);

export function SpreadCard({ distribution }: { distribution: Distribution }) {
  const { feature, low, high, p25, median, p75, outliers, outlierCount } = distribution;
  const [all, setAll] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const place = (value: number) => `${((value - low) / (high - low)) * 100}%`;
  const shown = all ? outliers : outliers.slice(0, FIRST);
  const point = (outlier: Outlier | null) => setPointed(outlier?.itemId ?? null);

  return (
    <li className={styles.card} data-testid="spread-card" data-feature={feature}>
      <h3 className={styles.title}>
        {featureTitle(feature)}
        <span className="numeric">{valueText(feature, median)}</span>
      </h3>
      <div className={styles.plot} aria-hidden="true">
        <div className={styles.bars}>
          <LazySpreadChart distribution={distribution} />
        </div>
        <div className={styles.box}>
          <span
            className={styles.half}
            style={{ insetInlineStart: place(p25), inlineSize: `${((p75 - p25) / (high - low)) * 100}%` }}
          />
          <span className={styles.median} style={{ insetInlineStart: place(median) }} />
          {outliers.map((outlier) => (
            <button
              key={outlier.itemId}
              type="button"
              tabIndex={-1}
              className={styles.outlier}
              style={{ insetInlineStart: place(outlier.value) }}
              title={`${outlier.title} · ${valueText(feature, outlier.value)}`}
              data-pointed={outlier.itemId === pointed}
              data-testid="outlier-dot"
              onClick={() => go(outlier)}
              onPointerEnter={() => point(outlier)}
              onPointerLeave={() => point(null)}
            />
          ))}
        </div>
        <p className={`${styles.ends} numeric`}>
          <span>{plainValue(feature, low)}</span>
          <span>{plainValue(feature, high)}</span>
        </p>
      </div>
      <p className={styles.words}>
        {t('spread.half', { from: plainValue(feature, p25), to: valueText(feature, p75) })}
        {'. '}
        {t(outlierCount === 0 ? 'spread.none' : 'spread.one')}
      </p>
      {outlierCount > 0 && (
        <ul className={styles.names}>
          {shown.map((outlier) => (
            <li key={outlier.itemId}>
              <button
                type="button"
                className={styles.name}
                data-testid="outlier"
                data-pointed={outlier.itemId === pointed}
                title={`${outlier.title} · ${namesText(outlier.artists)}`}
                onClick={() => go(outlier)}
                onPointerEnter={() => point(outlier)}
                onPointerLeave={() => point(null)}
                onFocus={() => point(outlier)}
                onBlur={() => point(null)}
              >
                <bdi>{outlier.title}</bdi>
                <span className="numeric">{plainValue(feature, outlier.value)}</span>
                <span className="only-read">
                  {t('spread.goTo', { artists: namesText(outlier.artists), at: outlier.position + 1 })}
                </span>
              </button>
            </li>
          ))}
          {!all && outliers.length > FIRST && (
            <li>
              <button type="button" className={styles.more} onClick={() => setAll(true)}>
                {t('spread.more', { count: outlierCount - FIRST })}
              </button>
            </li>
          )}
          {all && outlierCount > outliers.length && (
            <li className={styles.words}>{t('spread.beyond', { count: outlierCount - outliers.length })}</li>
          )}
        </ul>
      )}
    </li>
  );
}

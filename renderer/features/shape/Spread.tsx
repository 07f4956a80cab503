// How each feature is spread over the playlist: a small chart a feature, and its unusual tracks by name.

import type { Distribution, FeatureDetail } from '../../../shared/domain/feature-detail.ts';
import { t } from '../../../shared/messages/index.ts';
import { Section } from './Section.tsx';
import tab from './ShapeTab.module.css';
import styles from './Spread.module.css';
import { SpreadCard } from './SpreadCard.tsx';
import { featureTitle, plainValue } from './shape-text.ts';

const COLUMNS = ['min', 'p25', 'median', 'p75', 'max'] as const;

export function Spread({ detail: { distributions } }: { detail: FeatureDetail }) {
  return (
    <Section
      heading={t('spread.heading')}
      testId="spread"
      table={<SpreadTable distributions={distributions} />}
    >
      <ul className={styles.cards}>
        {distributions.map((distribution) => (
          <SpreadCard key={distribution.feature} distribution={distribution} />
        ))}
      </ul>
    </Section>
  );
}

function SpreadTable({ distributions }: { distributions: readonly Distribution[] }) {
  return (
    <table className={`${tab.table} numeric`}>
      <caption className="only-read">{t('spread.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('radar.feature')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`spread.${column}`)}
            </th>
          ))}
          <th scope="col">{t('spread.outliers')}</th>
        </tr>
      </thead>
      <tbody>
        {distributions.map((distribution) => (
          <tr key={distribution.feature}>
            <th scope="row">{featureTitle(distribution.feature)}</th>
            {COLUMNS.map((column) => (
              <td key={column}>{plainValue(distribution.feature, distribution[column])}</td>
            ))}
            <td>{distribution.outlierCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
